//! Dated examples: each term with the article that gives it, and what the calendar says about a century.

mod aanbesteding_2018;
mod feestdagen_2000_2100;

use super::*;
use jiff::civil::{date, time};
use jiff::fmt::temporal::DateTimeParser;

fn om(datum: Date, uur: i8, minuut: i8) -> Timestamp {
    moment(datum, time(uur, minuut, 0, 0)).unwrap()
}

fn utc(tekst: &str) -> Timestamp {
    DateTimeParser::new().parse_timestamp(tekst).unwrap()
}

#[test]
fn moment_is_dutch_clock_time_in_summer_and_winter() {
    assert_eq!(om(date(2018, 4, 20), 11, 0), utc("2018-04-20T09:00:00Z"));
    assert_eq!(om(date(2022, 1, 21), 11, 0), utc("2022-01-21T10:00:00Z"));
}

#[test]
fn moment_refuses_the_repeated_hour_of_25_october_2026_with_both_choices() {
    let fout = moment(date(2026, 10, 25), time(2, 30, 0, 0)).unwrap_err();
    let TijdFout::KomtTweeKeerVoor { eerste, tweede, .. } = fout else {
        panic!("{fout:?}")
    };
    assert_eq!(eerste, utc("2026-10-25T00:30:00Z"));
    assert_eq!(tweede, utc("2026-10-25T01:30:00Z"));
    assert_eq!(
        fout_tekst(date(2026, 10, 25)),
        "2026-10-25T02:30:00 komt twee keer voor: dan eindigt de zomertijd. \
         Kies 2026-10-25T02:30:00+02:00 of 2026-10-25T02:30:00+01:00."
    );
}

#[test]
fn moment_refuses_the_skipped_hour_of_28_march_2027_with_both_choices() {
    let fout = moment(date(2027, 3, 28), time(2, 30, 0, 0)).unwrap_err();
    let TijdFout::BestaatNiet { eerder, later, .. } = fout else {
        panic!("{fout:?}")
    };
    assert_eq!(eerder, utc("2027-03-28T00:30:00Z"));
    assert_eq!(later, utc("2027-03-28T01:30:00Z"));
    assert_eq!(
        fout_tekst(date(2027, 3, 28)),
        "2027-03-28T02:30:00 bestaat niet: dan gaat de zomertijd in. \
         Kies 2027-03-28T01:30:00+01:00 of 2027-03-28T03:30:00+02:00."
    );
}

fn fout_tekst(datum: Date) -> String {
    moment(datum, time(2, 30, 0, 0)).unwrap_err().to_string()
}

#[test]
fn moment_wants_whole_seconds() {
    assert_eq!(
        moment(date(2026, 1, 5), time(9, 0, 0, 1)),
        Err(TijdFout::GeenHeleSeconde)
    );
}

#[test]
fn einde_van_dag_is_24_uur_lokaal_also_when_the_clock_changes() {
    assert_eq!(einde_van_dag(date(2018, 6, 4)), utc("2018-06-04T22:00:00Z"));
    // The day of 25 hours and the day of 23 hours.
    assert_eq!(
        einde_van_dag(date(2026, 10, 25)),
        utc("2026-10-25T23:00:00Z")
    );
    assert_eq!(
        einde_van_dag(date(2027, 3, 28)),
        utc("2027-03-28T22:00:00Z")
    );
}

#[test]
fn datum_van_is_the_dutch_day_not_the_utc_day() {
    assert_eq!(datum_van(utc("2018-05-14T22:30:00Z")), date(2018, 5, 15));
    assert_eq!(
        tijd_van(utc("2018-05-14T22:30:00Z")).time(),
        time(0, 30, 0, 0)
    );
}

#[test]
fn aw_2_127_standstill_of_hart_van_brabant_2018() {
    let termijn = standstill(om(date(2018, 5, 15), 16, 0), 20, true);
    assert_eq!(termijn.laatste_dag, date(2018, 6, 4));
    assert_eq!(termijn.voorbij_op, om(date(2018, 6, 5), 0, 0));
}

#[test]
fn algemene_termijnenwet_art_1_standstill_rolls_over_whit_monday_2026() {
    let verzonden = om(date(2026, 5, 5), 10, 0);
    let verlengd = standstill(verzonden, 20, true);
    assert_eq!(verlengd.laatste_dag, date(2026, 5, 26));
    assert_eq!(verlengd.voorbij_op, om(date(2026, 5, 27), 0, 0));
    assert_eq!(
        standstill(verzonden, 20, false).laatste_dag,
        date(2026, 5, 25)
    );
}

#[test]
fn aw_2_127_a_letter_after_midnight_counts_from_the_dutch_day() {
    let net_voor = standstill(om(date(2018, 5, 14), 23, 59), 20, true);
    let net_na = standstill(om(date(2018, 5, 15), 0, 0), 20, true);
    // Day 20 of the first is a Sunday, so both end on Monday 4 June.
    assert_eq!(net_voor.laatste_dag, date(2018, 6, 4));
    assert_eq!(net_na.laatste_dag, date(2018, 6, 4));
    assert_eq!(
        standstill(om(date(2018, 5, 14), 23, 59), 20, false).laatste_dag,
        date(2018, 6, 3)
    );
}

#[test]
fn standstill_across_the_end_of_summer_time_ends_at_local_midnight() {
    let termijn = standstill(om(date(2026, 10, 7), 9, 0), 20, true);
    assert_eq!(termijn.laatste_dag, date(2026, 10, 27));
    assert_eq!(termijn.voorbij_op, utc("2026-10-27T23:00:00Z"));
}

#[test]
fn aw_2_54_lid_1_nota_ten_days_before_closing_20_april_2018() {
    let sluiting = om(date(2018, 4, 20), 11, 0);
    assert_eq!(nota_uiterlijk(sluiting, 10), date(2018, 4, 10));
    assert!(date(2018, 4, 6) <= nota_uiterlijk(sluiting, 10));
    assert!(date(2018, 4, 12) > nota_uiterlijk(sluiting, 10));
}

#[test]
fn algemene_termijnenwet_art_1_lid_2_counting_back_does_not_roll() {
    // Ten days before 15 April 2026 is Easter Sunday, and stays there.
    assert_eq!(
        nota_uiterlijk(om(date(2026, 4, 15), 11, 0), 10),
        date(2026, 4, 5)
    );
}

#[test]
fn aw_2_134_award_notice_thirty_days_or_quarter() {
    let gunning = date(2018, 6, 5);
    assert_eq!(
        aankondiging_uiterlijk(gunning, Gunningsaankondiging::PerOpdracht),
        date(2018, 7, 5)
    );
    assert_eq!(
        aankondiging_uiterlijk(gunning, Gunningsaankondiging::PerKwartaal),
        date(2018, 7, 30)
    );
    let kerst = date(2026, 12, 24);
    assert_eq!(
        aankondiging_uiterlijk(kerst, Gunningsaankondiging::PerKwartaal),
        date(2027, 1, 30)
    );
    let januari = date(2027, 1, 31);
    assert_eq!(
        aankondiging_uiterlijk(januari, Gunningsaankondiging::PerKwartaal),
        date(2027, 4, 30)
    );
}

#[test]
fn aw_2_55a_progress_of_the_dialogue_within_fifteen_days() {
    assert_eq!(
        verloop_dialoog_uiterlijk(date(2027, 3, 1)),
        date(2027, 3, 16)
    );
}

#[test]
fn aw_2_65_own_publication_after_more_than_48_hours() {
    let maandag = om(date(2026, 3, 2), 9, 0);
    let grens = eigen_publicatie_na(maandag);
    assert!(om(date(2026, 3, 4), 9, 0) <= grens);
    assert!(moment(date(2026, 3, 4), time(9, 0, 1, 0)).unwrap() > grens);
}

#[test]
fn aw_2_65_hours_are_real_hours_when_the_clock_changes() {
    let vrijdag = om(date(2027, 3, 26), 9, 0);
    assert_eq!(eigen_publicatie_na(vrijdag), om(date(2027, 3, 28), 10, 0));
}

#[test]
fn aw_2_89_evidence_of_six_months_and_two_years() {
    let inschrijving = date(2018, 4, 20);
    assert_eq!(maanden_voor(inschrijving, 6), date(2017, 10, 20));
    assert!(date(2017, 10, 19) < maanden_voor(inschrijving, 6));
    assert_eq!(maanden_voor(inschrijving, 24), date(2016, 4, 20));
    // A shorter month gives its last day.
    assert_eq!(maanden_voor(date(2026, 8, 31), 6), date(2026, 2, 28));
}

#[test]
fn aw_4_15_annulment_thirty_days_after_notice_or_six_months() {
    let gesloten = date(2018, 6, 18);
    assert_eq!(
        vernietigbaar_tot_en_met(gesloten, Some(date(2018, 7, 5))),
        date(2018, 8, 4)
    );
    assert_eq!(vernietigbaar_tot_en_met(gesloten, None), date(2018, 12, 18));
    assert_eq!(
        vernietigbaar_tot_en_met(date(2026, 8, 31), None),
        date(2027, 2, 28)
    );
}

#[test]
fn working_days_skip_weekends_and_holidays_both_ways() {
    // Thursday before Easter 2026: Friday to Monday are free.
    assert_eq!(werkdagen_na(date(2026, 4, 2), 1), date(2026, 4, 7));
    assert_eq!(werkdagen_voor(date(2026, 4, 7), 1), date(2026, 4, 2));
    assert_eq!(werkdagen_na(date(2026, 4, 2), 5), date(2026, 4, 13));
    assert_eq!(werkdagen_na(date(2026, 4, 4), 0), date(2026, 4, 4));
}

#[test]
fn sums_stop_at_the_end_of_the_calendar() {
    assert_eq!(werkdagen_na(Date::MAX, 3), Date::MAX);
    assert_eq!(einde_van_dag(Date::MAX), Timestamp::MAX);
}

#[test]
fn f_d9_perspectiefplan_in_42_days_and_a_place_in_six_months() {
    let dat = date(2023, 1, 2);
    assert_eq!(perspectiefplan_uiterlijk(dat), date(2023, 2, 13));
    assert_eq!(plaatsing_uiterlijk(dat), date(2023, 7, 2));
    // A shorter month gives its last day.
    assert_eq!(plaatsing_uiterlijk(date(2023, 8, 31)), date(2024, 2, 29));
}

#[test]
fn f_d10_aw_2_56_three_years_and_selectielijst_ten_years() {
    assert_eq!(bewaren_tot_en_met(date(2018, 6, 5)), date(2021, 6, 5));
    assert_eq!(bewaren_tot_en_met(date(2024, 2, 29)), date(2027, 2, 28));
    assert_eq!(vernietigen_vanaf(date(2026, 12, 31)), date(2037, 1, 1));
}

#[test]
fn is_dubbel_uur_only_when_summer_time_ends() {
    assert!(is_dubbel_uur(utc("2026-10-25T00:30:00Z")));
    assert!(is_dubbel_uur(utc("2026-10-25T01:59:59Z")));
    assert!(!is_dubbel_uur(utc("2026-10-25T02:00:00Z")));
    assert!(!is_dubbel_uur(utc("2026-10-24T23:59:59Z")));
    assert!(!is_dubbel_uur(utc("2027-03-28T01:00:00Z")));
}

/// DOMAIN.md 4.3, on the tender of 2018: closing 20-04 and 180 days make 17-10 the last day.
#[test]
fn gestanddoening_is_asked_about_fourteen_days_before_its_last_day() {
    let laatste_dag = gestand_tot_en_met(om(date(2018, 4, 20), 11, 0), 180);
    assert_eq!(laatste_dag, date(2018, 10, 17));
    let gevraagd = gestanddoening_vragen_op(einde_van_dag(laatste_dag));
    assert_eq!(gevraagd, om(date(2018, 10, 3), 0, 0));
}

/// Aw 2012 art. 2.109 as model: the same closing for all, on a working day, with the lost time given back.
#[test]
fn aw_2_109_after_a_failure_everybody_gets_the_same_new_closing() {
    let op = |d: Date, uur: i8| om(d, uur, 0);
    // Friday 24 March 2023, closing at 10:00; the clock goes forward on Sunday.
    let sluiting = op(date(2023, 3, 24), 10);
    for (van, tot, nieuw) in [
        (
            op(date(2023, 3, 24), 9),
            op(date(2023, 3, 24), 11),
            date(2023, 3, 27),
        ),
        // Back before closing, and still too late for who counted on that hour.
        (
            op(date(2023, 3, 24), 8),
            op(date(2023, 3, 24), 9),
            date(2023, 3, 27),
        ),
        // Two days away: one working day does not give them back.
        (
            op(date(2023, 3, 22), 9),
            op(date(2023, 3, 24), 10),
            date(2023, 3, 27),
        ),
        (
            op(date(2023, 3, 22), 9),
            op(date(2023, 3, 27), 11),
            date(2023, 3, 30),
        ),
    ] {
        assert_eq!(
            sluiting_na_storing(sluiting, van, tot),
            op(nieuw, 10),
            "{nieuw}"
        );
    }
}

/// Aw 2012 art. 2.109a as model.
#[test]
fn aw_2_109a_files_come_until_the_end_of_the_first_working_day() {
    let vrijdag = om(date(2023, 3, 24), 10, 0);
    assert_eq!(bestanden_na_hash(vrijdag), einde_van_dag(date(2023, 3, 27)));
    // From Good Friday to Easter Monday nobody works.
    let voor_pasen = om(date(2023, 4, 6), 10, 0);
    assert_eq!(
        bestanden_na_hash(voor_pasen),
        einde_van_dag(date(2023, 4, 11))
    );
}
