//! What a party can do against a decision, and until when.

use entities::moment::Moment;
use jiff::civil::Date;
use workflows::procedureregels::{Procedureregels, StandstillGrondslag, StandstillRegels};
use workflows::termijnen::{self, datum_van, kalenderdagen_na};

/// The ways to oppose a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rechtsmiddel {
    /// The suspension period; none when the leidraad left it out.
    pub opschorting: Option<Opschorting>,
    /// Why there is none, in the words of the leidraad; empty when there is one.
    pub geen_opschorting: String,
    /// Where to complain.
    pub klachtenmeldpunt: String,
    /// The court with its address; empty when the leidraad names none.
    pub rechtbank: String,
}

impl Rechtsmiddel {
    /// Against a decision that was announced at `verzonden`, or is to be.
    pub(crate) fn van(
        regels: &Procedureregels,
        standstill: &StandstillRegels,
        verzonden: Option<Moment>,
        nu: Moment,
    ) -> Self {
        Self {
            opschorting: Opschorting::van(regels, standstill, verzonden, nu),
            geen_opschorting: match &standstill.grondslag {
                StandstillGrondslag::InLeidraadToegezegd => String::new(),
                StandstillGrondslag::Uitgeschakeld { motivering } => motivering.clone(),
            },
            klachtenmeldpunt: regels.klachtenmeldpunt.clone(),
            rechtbank: regels.rechtbank.clone(),
        }
    }

    /// Whether a letter can say until when a party can go to court, or why there is no term.
    pub(crate) fn noemt_einde(&self) -> bool {
        self.opschorting.is_some() || !self.geen_opschorting.trim().is_empty()
    }
}

/// The suspension period with the computation of its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opschorting {
    /// When the decision was sent; none as long as it was not, and then counted from now.
    pub verzonden: Option<Moment>,
    /// The first day that counts.
    pub eerste_dag: Date,
    /// Calendar days that the leidraad promises.
    pub dagen: u16,
    /// The day on which so many days are over.
    pub geteld: Date,
    /// The last day: `geteld`, or the working day after it.
    pub laatste_dag: Date,
    /// 24:00 of that day; from this moment what was suspended is allowed.
    pub voorbij_op: Moment,
}

impl Opschorting {
    /// The period after a decision that was announced at `verzonden`, or would be now.
    pub(crate) fn van(
        regels: &Procedureregels,
        standstill: &StandstillRegels,
        verzonden: Option<Moment>,
        nu: Moment,
    ) -> Option<Self> {
        let dagen = standstill.termijn()?;
        let sinds = verzonden.unwrap_or(nu).into();
        let termijn = termijnen::standstill(sinds, dagen, regels.verleng_op_vrije_dag);
        let dag = datum_van(sinds);
        Some(Self {
            verzonden,
            eerste_dag: kalenderdagen_na(dag, 1),
            dagen,
            geteld: kalenderdagen_na(dag, dagen),
            laatste_dag: termijn.laatste_dag,
            voorbij_op: termijn.voorbij_op.into(),
        })
    }

    /// The same period, ending later when it was extended for all.
    pub(crate) fn verlengd(self, tot_en_met: Option<Date>) -> Self {
        match tot_en_met {
            Some(dag) if dag > self.laatste_dag => Self {
                laatste_dag: dag,
                voorbij_op: termijnen::einde_van_dag(dag).into(),
                ..self
            },
            _ => self,
        }
    }
}
