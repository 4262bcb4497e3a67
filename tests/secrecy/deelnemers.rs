//! What an organisation in a combinatie writes reaches nobody else: not the penvoerder, not another
//! member, not the authority before the opening, and the penvoerder not after it either.

use super::gelijk::gelijk;
use super::wereld::{Mens, Wereld};
use entities::ids::RijId;
use serde_json::{Value, json};
use tenderspoor::acts::Weigering;
use workflows::machine::Kind;

pub(super) const PENVOERDER: &str = "tekenaar-combinatie-b@combinatie-b.example";
pub(super) const LID: &str = "tekenaar-aanbieder-d@aanbieder-d.example";
pub(super) const ANDER_LID: &str = "tekenaar-aanbieder-c@aanbieder-c.example";
pub(super) const BUITENSTAANDER: &str = "tekenaar-prisma@prisma.example";
pub(super) const INKOPER: &str = "inkoper@hartvanbrabant.example";
const GEHEIM: &str = "Wij hebben een betwiste schuld van drie ton.";

/// A published procedure with a combinatie of B, C and D that was not handed in.
pub(super) struct Combinatie {
    pub(super) wereld: Wereld,
    pub(super) inschrijving: RijId,
    pub(super) leden: [RijId; 2],
}

pub(super) async fn organisatie(wereld: &Wereld, email: &str) -> String {
    let viewer = wereld.viewer(email).await;
    viewer.organisatie.unwrap().to_string()
}

pub(super) fn verklaring(organisatie: &str, vertrouwelijk: &str) -> Value {
    json!({
        "organisatie": organisatie, "geenUitsluiting": true, "voldoetAanEisen": true,
        "ondertekenaar": "Iemand", "vertrouwelijk": vertrouwelijk,
    })
}

impl Combinatie {
    pub(super) async fn begin() -> Self {
        let wereld = Wereld::gespeeld("maximum-gelijk-aan-aantal", "2023-03-19T12:00:00Z").await;
        let procedure = wereld.rij(Kind::Procedure, "Dagbesteding").await.id;
        let velden = json!({"perceel": "dag", "naam": "Combinatie BCD", "vorm": "combinatie"});
        let inschrijving = wereld
            .schrijf(PENVOERDER, procedure, "inschrijving", velden)
            .await;
        let mut leden = vec![];
        for lid in [LID, ANDER_LID] {
            let id = organisatie(&wereld, lid).await;
            let velden = json!({"organisatie": id, "rol": "combinant"});
            wereld
                .schrijf(PENVOERDER, inschrijving, "deelnemer", velden)
                .await;
            let rijen = wereld.rijen().await;
            let past = |r: &&entities::zaak::rij::Model| {
                r.machine == Kind::Deelnemer.name()
                    && r.organisatie_id.map(|o| o.to_string()).as_ref() == Some(&id)
            };
            let rij = rijen.iter().find(past).unwrap().id;
            wereld.doe(lid, rij, "aanvaarden").await;
            leden.push(rij);
        }
        let leden = [leden[0], leden[1]];
        Self {
            wereld,
            inschrijving,
            leden,
        }
    }
}

#[tokio::test]
async fn a_declaration_of_a_member_is_read_by_that_member_alone() {
    let Combinatie {
        mut wereld, leden, ..
    } = Combinatie::begin().await;
    wereld.log_opnieuw_in().await;
    let namen = [PENVOERDER, ANDER_LID, BUITENSTAANDER, INKOPER];
    wereld
        .mensen
        .retain(|mens| namen.contains(&mens.email.as_str()) || mens.heet("tekenaar-aanbieder-d"));
    let aanwezig = |email: &str| wereld.mensen.iter().any(|mens| mens.email == email);
    assert!(aanwezig(PENVOERDER) && aanwezig(ANDER_LID) && aanwezig(INKOPER));
    let werelden = [wereld.kopie().await, wereld.kopie().await];
    let lid = organisatie(&wereld, LID).await;
    for (wereld, vertrouwelijk, grond) in [
        (&werelden[0], GEHEIM, false),
        (&werelden[1], "Alles is in orde, al twintig jaar.", true),
    ] {
        let mut velden = verklaring(&lid, vertrouwelijk);
        velden["voldoetAanEisen"] = json!(grond);
        wereld
            .schrijf(LID, leden[0], "deelnemersverklaring", velden)
            .await;
        wereld.doe(LID, leden[0], "tekenen").await;
    }
    let zelf = |mens: &Mens| mens.heet("tekenaar-aanbieder-d");
    let [een, ander] = &werelden;
    gelijk(een, ander, "a declaration of a member", zelf).await;
}

#[tokio::test]
async fn a_member_reads_back_its_own_part_and_the_penvoerder_how_far_everybody_is() {
    let Combinatie {
        mut wereld,
        inschrijving,
        leden,
    } = Combinatie::begin().await;
    let lid = organisatie(&wereld, LID).await;
    wereld
        .schrijf(
            LID,
            leden[0],
            "deelnemersverklaring",
            verklaring(&lid, GEHEIM),
        )
        .await;
    wereld.log_opnieuw_in().await;
    let mens = |email: &str| {
        let alle = wereld.mensen.iter();
        alle.clone().find(|m| m.email == email).cloned().unwrap()
    };
    let pagina = format!("/deelnemers/{}", leden[0]);
    let eigen = wereld.get(&mens(LID), &pagina).await;
    assert!(eigen.tekst.contains(GEHEIM));
    for pad in [pagina.clone(), format!("/api/v1{pagina}/pakket")] {
        for wie in [PENVOERDER, ANDER_LID] {
            assert_eq!(
                wereld.get(&mens(wie), &pad).await.status,
                404,
                "{pad} {wie}"
            );
        }
    }
    let api = format!("/api/v1/inschrijvingen/{inschrijving}");
    let pakket = wereld
        .get(&mens(PENVOERDER), &format!("{api}/pakket"))
        .await;
    assert!(!pakket.tekst.contains(GEHEIM) && !pakket.tekst.contains("Iemand"));
    let voortgang = wereld
        .get(&mens(PENVOERDER), &format!("{api}/organisaties"))
        .await;
    assert!(voortgang.tekst.contains("\"toestand\":\"aanvaard\""));
    let inschrijvingspagina = format!("/inschrijvingen/{inschrijving}");
    let werkruimte = wereld.get(&mens(PENVOERDER), &inschrijvingspagina).await;
    assert!(werkruimte.tekst.contains("0 van 2 hebben getekend"));
    assert!(!werkruimte.tekst.contains(GEHEIM));
    let lid_bij_inschrijving = wereld.get(&mens(LID), &inschrijvingspagina).await;
    assert_eq!(lid_bij_inschrijving.status, 404);
}

/// What was written elsewhere is offered to its own organisation, stored only when that confirms it, and
/// out of reach for everybody once it is sealed.
#[tokio::test]
async fn an_earlier_declaration_is_taken_over_by_its_own_organisation_alone() {
    let Combinatie {
        mut wereld, leden, ..
    } = Combinatie::begin().await;
    let lid = organisatie(&wereld, LID).await;
    let procedure = wereld.rij(Kind::Procedure, "Dagbesteding").await.id;
    let velden = json!({"perceel": "dag", "naam": "Aanbieder D alleen", "vorm": "alleen"});
    let alleen = wereld.schrijf(LID, procedure, "inschrijving", velden).await;
    wereld
        .schrijf(LID, alleen, "eigen-verklaring", verklaring(&lid, GEHEIM))
        .await;
    wereld.log_opnieuw_in().await;
    let mens = |email: &str| {
        let alle = wereld.mensen.iter();
        alle.clone().find(|m| m.email == email).cloned().unwrap()
    };
    let overnemen = format!("/deelnemers/{}/overnemen/{alleen}", leden[0]);
    let gezien = wereld.get(&mens(LID), &overnemen).await;
    assert!(gezien.status == 200 && gezien.tekst.contains(GEHEIM));
    let pakket = format!("/api/v1/deelnemers/{}/pakket", leden[0]);
    assert_eq!(wereld.get(&mens(LID), &pakket).await.status, 404);
    for (wie, rij) in [(PENVOERDER, leden[0]), (ANDER_LID, leden[1])] {
        let pad = format!("/deelnemers/{rij}/overnemen/{alleen}");
        assert_eq!(wereld.get(&mens(wie), &pad).await.status, 404, "{wie}");
    }
    let espd = wereld
        .get(&mens(LID), &format!("/inschrijvingen/{alleen}/espd"))
        .await;
    assert!(espd.tekst.contains("sole-tenderer") && !espd.tekst.contains(GEHEIM));
    for vraag in ["V1", "V2"] {
        let velden = json!({"vraag": vraag, "antwoord": "Elke inwoner kiest zelf."});
        wereld.schrijf(LID, alleen, "dossierantwoord", velden).await;
    }
    // Whoever takes part in another submission hands in nothing of its own.
    wereld.doe(LID, leden[0], "weigeren").await;
    wereld.doe(LID, alleen, "indienen").await;
    let nu_dicht = wereld
        .get(&mens(LID), &format!("/inschrijvingen/{alleen}/espd"))
        .await;
    assert_eq!(nu_dicht.status, 404);
}

#[tokio::test]
async fn nobody_writes_for_another_organisation_or_takes_part_twice() {
    let Combinatie {
        wereld,
        inschrijving,
        leden,
    } = Combinatie::begin().await;
    let lid = organisatie(&wereld, LID).await;
    let geweigerd = async |wie: &str, rij, soort: &str, velden| {
        let viewer = wereld.viewer(wie).await;
        wereld
            .schrijf_als(&viewer, Some(rij), soort, velden)
            .await
            .unwrap_err()
    };
    let fout = geweigerd(
        PENVOERDER,
        inschrijving,
        "eigen-verklaring",
        verklaring(&lid, ""),
    );
    assert!(matches!(fout.await, Weigering::Velden(v) if v[0].veld == "organisatie"));
    let fout = geweigerd(
        ANDER_LID,
        leden[0],
        "deelnemersverklaring",
        verklaring(&lid, ""),
    );
    assert!(matches!(fout.await, Weigering::NietGevonden));
    let penvoerder = organisatie(&wereld, PENVOERDER).await;
    let velden = json!({"organisatie": penvoerder, "rol": "combinant"});
    let fout = geweigerd(PENVOERDER, inschrijving, "deelnemer", velden);
    assert!(matches!(fout.await, Weigering::Velden(v) if v[0].veld == "rol"));
    // A second combinatie asks the same organisation: it may not accept, and only it hears why.
    let procedure = wereld.rij(Kind::Procedure, "Dagbesteding").await.id;
    let velden = json!({"perceel": "dag", "naam": "Ander verband", "vorm": "combinatie"});
    let tweede = wereld
        .schrijf(BUITENSTAANDER, procedure, "inschrijving", velden)
        .await;
    let velden = json!({"organisatie": lid, "rol": "combinant"});
    wereld
        .schrijf(BUITENSTAANDER, tweede, "deelnemer", velden)
        .await;
    let rijen = wereld.rijen().await;
    let nieuw = rijen.iter().rfind(|r| r.machine == Kind::Deelnemer.name());
    let verzoek =
        tenderspoor::acts::Verzoek::kaal(wereld.viewer(LID).await, nieuw.unwrap().id, "aanvaarden");
    let fout = tenderspoor::acts::perform(&wereld.app.deuren, verzoek).await;
    let Err(Weigering::Wet(workflows::desk::Refusal::Unmet { unmet })) = fout else {
        panic!("{fout:?}")
    };
    assert_eq!(unmet[0].code, "niet-dubbel-deelnemen");
}
