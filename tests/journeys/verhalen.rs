//! Every shipped draaiboek comes to its end, with a sound audit chain and every promise kept.

use super::{alles_bezorgd, gespeeld, klopt};
use entities::zaak::rij;
use sea_orm::{EntityTrait, QueryFilter};
use tenderspoor::draaiboek::meegeleverd;

macro_rules! verhalen { ($($test:ident = $naam:literal,)*) => {
    $(#[tokio::test]
    async fn $test() {
        tot_het_einde($naam).await;
    })*

    #[test]
    fn no_shipped_draaiboek_is_forgotten() {
        // `beschermd-wonen` is played below, where more is asked of it.
        let hier = ["beschermd-wonen", $($naam),*];
        let namen: Vec<&str> = meegeleverd().iter().map(|(naam, _)| *naam).collect();
        assert_eq!(namen, hier);
    }
} }

verhalen! {
    jeugd_segment_2_wonen = "jeugd-segment-2-wonen",
    jeugd_segment_4 = "jeugd-segment-4",
    wmo_begeleiding = "wmo-begeleiding",
    consultatie = "consultatie",
    openhouse = "openhouse",
    inbesteding = "inbesteding",
    storing = "storing",
    no_go = "no-go",
    go_onder_voorwaarden = "go-onder-voorwaarden",
    regels_na_de_paraaf = "regels-na-de-paraaf",
    kluis_met_zijn_tweeen = "kluis-met-zijn-tweeen",
    te_vroeg_gevraagd = "te-vroeg-gevraagd",
    nota_te_laat = "nota-te-laat",
    te_laat = "te-laat",
    teruggetrokken = "teruggetrokken",
    geen_inschrijvingen = "geen-inschrijvingen",
    procedure_ingetrokken = "procedure-ingetrokken",
    maximum_gelijk_aan_aantal = "maximum-gelijk-aan-aantal",
    onder_de_bodem = "onder-de-bodem",
    spreiding = "spreiding",
    spreiding_mediaan = "spreiding-mediaan",
    eigen_fout_voor_de_brief = "eigen-fout-voor-de-brief",
    adviesraad_leest_een_belofte = "adviesraad-leest-een-belofte",
    adviesraad_telt_mee = "adviesraad-telt-mee",
    advies_na_termijn = "advies-na-termijn",
    afgehaakt = "afgehaakt",
    dialoog_breekt_af = "dialoog-breekt-af",
    bafo_niet_ingediend = "bafo-niet-ingediend",
    een_partij_slechte_bafo = "een-partij-slechte-bafo",
    terug_naar_de_dialoog = "terug-naar-de-dialoog",
    tegenslag_onderweg = "tegenslag-onderweg",
    geen_gunning = "geen-gunning",
    brief_met_alleen_cijfers = "brief-met-alleen-cijfers",
    relatieve_prijs = "relatieve-prijs",
    kort_geding = "kort-geding",
    kort_geding_verloren = "kort-geding-verloren",
    herbeoordeling_twee_percelen = "herbeoordeling-twee-percelen",
    klacht = "klacht",
    contractbeheer = "contractbeheer",
    twee_percelen = "twee-percelen",
    loting = "loting",
    opnieuw_ingediend = "opnieuw-ingediend",
}

async fn tot_het_einde(naam: &str) {
    let test = gespeeld(naam).await;
    assert!(klopt(&test).await > 0);
    alles_bezorgd(&test).await;
}

#[tokio::test]
async fn beschermd_wonen_ends_in_a_running_contract() {
    let test = gespeeld("beschermd-wonen").await;
    assert!(klopt(&test).await > 0);
    let beloften = alles_bezorgd(&test).await;
    let overeenkomsten = rij::Entity::find()
        .filter(rij::COLUMN.machine.eq("overeenkomst"))
        .all(&test.deuren.reader.db())
        .await
        .unwrap();
    let toestanden: Vec<&str> = overeenkomsten.iter().map(|o| o.toestand.as_str()).collect();
    assert_eq!(toestanden, ["lopend"]);
    super::brieven::zwijgen(&test, &beloften).await;
}
