//! Letters: over SMTP and into a folder, later, never, and never twice.

use super::Wereld;
use crate::support::smtp::{Behaviour, SmtpServer};
use std::collections::BTreeSet;
use tenderspoor::config::{Config, Smtp};
use tenderspoor::post::Post;
use tenderspoor::post::wachtrij::{self, Soort};
use uuid::Uuid;
use workflows::role::Rol;

fn naar(port: u16, tls: bool) -> Smtp {
    Smtp {
        host: "localhost".into(),
        port,
        tls,
        username: None,
        password: None,
        password_file: None,
        ca_file: None,
        from: "Tenderspoor <noreply@tenderspoor.test>".into(),
    }
}

fn zonder_tls(server: &SmtpServer) -> impl FnOnce(&mut Config) + use<> {
    let smtp = naar(server.port, false);
    |config: &mut Config| config.smtp = Some(smtp)
}

fn post(wereld: &Wereld) -> Post {
    Post::van(&wereld.test).unwrap()
}

fn nummer(id: Uuid) -> String {
    format!("<{id}@tenderspoor.test>")
}

#[tokio::test]
async fn a_letter_goes_out_over_starttls_with_its_headers() {
    let behaviour = Behaviour {
        starttls: true,
        ..Behaviour::default()
    };
    let Some(server) = SmtpServer::start("post::starttls", &behaviour) else {
        return;
    };
    let smtp = Smtp {
        ca_file: Some(server.certificate()),
        ..naar(server.port, true)
    };
    let wereld = Wereld::met(|config| config.smtp = Some(smtp)).await;
    let due = entities::moment::Moment(wereld.nu().0 + 3600);
    wereld.timer(&wereld.procedure, "sluiten", due).await;
    let ineke = wereld
        .persoon("Ineke de Vries", Rol::Inkoopadviseur, None)
        .await;
    let id = wereld.brief("gepubliceerd", ineke).await;

    assert_eq!(post(&wereld).verstuur_alles().await.unwrap(), 1);

    let mail = server.wait_for(1).await.remove(0);
    assert!(mail.encrypted);
    assert_eq!(mail.to, ["ineke.de.vries@voorbeeld.test"]);
    assert_eq!(mail.subject, "Gepubliceerd: Beschermd wonen");
    assert_eq!(mail.headers["message-id"], nummer(id));
    assert_eq!(mail.headers["auto-submitted"], "auto-generated");
    assert_eq!(mail.headers["date"], "Mon, 31 Jan 2022 09:00:00 +0000");
    let link = format!("http://127.0.0.1:8080/procedures/{}", wereld.procedure.id);
    for tekst in [mail.text.unwrap(), mail.html.unwrap()] {
        assert!(tekst.contains(&link), "{tekst}");
        assert!(
            tekst.contains("Ineke de Vries") && tekst.contains("11.00 uur"),
            "{tekst}"
        );
    }
    let rij = wereld.outbox(id).await;
    assert_eq!(
        (rij.stand.as_str(), rij.pogingen, rij.geclaimd_tot),
        ("gedaan", 1, 0)
    );
    assert_eq!(rij.gedaan_op, Some(wereld.nu()));
}

#[tokio::test]
async fn a_letter_that_is_refused_for_now_is_tried_again_later() {
    let behaviour = Behaviour {
        refuse_first: 1,
        ..Behaviour::default()
    };
    let Some(server) = SmtpServer::start("post::later", &behaviour) else {
        return;
    };
    let wereld = Wereld::met(zonder_tls(&server)).await;
    let ineke = wereld.persoon("Ineke", Rol::Inkoopadviseur, None).await;
    let id = wereld.brief("gepubliceerd", ineke).await;

    assert_eq!(post(&wereld).verstuur_alles().await.unwrap(), 1);
    let rij = wereld.outbox(id).await;
    let wacht = rij.niet_voor - wereld.test.deuren.klok.werkelijk();
    assert_eq!((rij.stand.as_str(), rij.pogingen), ("open", 1));
    assert!((1..=5).contains(&wacht), "{wacht}");
    assert!(rij.fout.unwrap().contains("451"));
    assert_eq!(post(&wereld).verstuur_alles().await.unwrap(), 0, "it waits");

    wereld.maak_vrij(id).await;
    assert_eq!(post(&wereld).verstuur_alles().await.unwrap(), 1);
    let rij = wereld.outbox(id).await;
    assert_eq!(
        (rij.stand.as_str(), rij.pogingen, rij.fout),
        ("gedaan", 2, None)
    );
    assert_eq!(server.wait_for(1).await.len(), 1);
}

#[tokio::test]
async fn a_letter_that_is_refused_for_good_fails_and_holds_up_nobody() {
    let behaviour = Behaviour {
        refuse_recipient: Some("weg@voorbeeld.test".into()),
        ..Behaviour::default()
    };
    let Some(server) = SmtpServer::start("post::mislukt", &behaviour) else {
        return;
    };
    let wereld = Wereld::met(zonder_tls(&server)).await;
    let weg = wereld.persoon("Weg", Rol::Inkoopadviseur, None).await;
    let hier = wereld.persoon("Hier", Rol::Jurist, None).await;
    let dood = wereld.brief("gepubliceerd", weg).await;
    let levend = wereld.brief("gepubliceerd", hier).await;

    post(&wereld).verstuur_alles().await.unwrap();

    let rij = wereld.outbox(dood).await;
    assert_eq!(rij.stand, "mislukt");
    let fout = rij.fout.unwrap();
    assert!(fout.contains("550") && !fout.contains('@'), "{fout}");
    assert_eq!(wereld.outbox(levend).await.stand, "gedaan");
    assert_eq!(server.wait_for(1).await[0].to, ["hier@voorbeeld.test"]);
}

#[tokio::test]
async fn a_server_that_is_away_kills_no_letter_however_long_it_takes() {
    let poort = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let smtp = naar(poort.local_addr().unwrap().port(), false);
    drop(poort);
    let wereld = Wereld::met(|config| config.smtp = Some(smtp)).await;
    let ineke = wereld.persoon("Ineke", Rol::Inkoopadviseur, None).await;
    let id = wereld.brief("gepubliceerd", ineke).await;
    for _ in 0..12 {
        assert_eq!(post(&wereld).verstuur_alles().await.unwrap(), 1);
        assert_eq!(wereld.outbox(id).await.stand, "open");
        wereld.maak_vrij(id).await;
    }
    assert_eq!(wereld.outbox(id).await.pogingen, 7);
}

#[tokio::test]
async fn a_worker_that_dies_leaves_its_letters_to_the_next() {
    let Some(server) = SmtpServer::start("post::lease", &Behaviour::default()) else {
        return;
    };
    let wereld = Wereld::met(zonder_tls(&server)).await;
    let ineke = wereld.persoon("Ineke", Rol::Inkoopadviseur, None).await;
    let id = wereld.brief("gepubliceerd", ineke).await;

    let genomen = wachtrij::claim(&wereld.test.deuren, Soort::Brief, 9)
        .await
        .unwrap();
    assert_eq!(genomen.len(), 1, "and this worker dies before it sends");
    assert_eq!(
        post(&wereld).verstuur_alles().await.unwrap(),
        0,
        "the lease runs"
    );
    wereld.maak_vrij(id).await;
    assert_eq!(post(&wereld).verstuur_alles().await.unwrap(), 1);
    assert_eq!(server.wait_for(1).await.len(), 1);
    let te_laat = vec![(
        genomen[0].clone(),
        wachtrij::Afloop::Mislukt("te laat".into()),
    )];
    wachtrij::noteer(&wereld.test.deuren, te_laat)
        .await
        .unwrap();
    assert_eq!(
        wereld.outbox(id).await.stand,
        "gedaan",
        "a lost lease has no say"
    );

    wereld.maak_vrij(id).await; // as if the worker died between sending and writing that down
    assert_eq!(post(&wereld).verstuur_alles().await.unwrap(), 1);
    let mails = server.wait_for(2).await;
    assert_eq!(mails[0].headers["message-id"], nummer(id));
    assert_eq!(
        mails[0].headers, mails[1].headers,
        "a reader sees one letter"
    );
}

#[tokio::test]
async fn workers_side_by_side_send_each_letter_once() {
    let Some(server) = SmtpServer::start("post::samen", &Behaviour::default()) else {
        return;
    };
    let wereld = Wereld::met(zonder_tls(&server)).await;
    let ineke = wereld.persoon("Ineke", Rol::Inkoopadviseur, None).await;
    let mut verwacht = BTreeSet::new();
    for _ in 0..80 {
        verwacht.insert(nummer(wereld.brief("gepubliceerd", ineke).await));
    }
    let (een, twee) = (post(&wereld), post(&wereld));
    let (een, twee) = tokio::join!(een.verstuur_alles(), twee.verstuur_alles());
    assert_eq!(een.unwrap() + twee.unwrap(), 80);
    let mails = server.wait_for(80).await;
    assert_eq!(mails.len(), 80);
    let gekregen: BTreeSet<String> = mails
        .iter()
        .map(|m| m.headers["message-id"].clone())
        .collect();
    assert_eq!(gekregen, verwacht);
}

#[tokio::test]
async fn without_a_mail_server_letters_lie_in_a_folder() {
    let wereld = Wereld::nieuw().await;
    let ineke = wereld.persoon("Ineke", Rol::Inkoopadviseur, None).await;
    let id = wereld.brief("gepubliceerd", ineke).await;
    post(&wereld).verstuur_alles().await.unwrap();

    let map = wereld.test.config.map_voor_mail();
    let namen: Vec<String> = std::fs::read_dir(&map)
        .unwrap()
        .map(|f| f.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(namen, [format!("{id}.eml")]);
    let tekst = std::fs::read_to_string(map.join(&namen[0])).unwrap();
    assert!(
        tekst.contains("Auto-Submitted: auto-generated\r\n"),
        "{tekst}"
    );
    assert!(tekst.contains("multipart/alternative"), "{tekst}");
}

#[tokio::test]
async fn a_worker_stops_when_it_is_told_and_a_reader_who_left_gets_nothing() {
    let wereld = Wereld::nieuw().await;
    let ineke = wereld.persoon("Ineke", Rol::Inkoopadviseur, None).await;
    let id = wereld.brief("gepubliceerd", ineke).await;
    let job = wereld
        .test
        .deuren
        .writer
        .write(move |db| Box::pin(tenderspoor::store::identity::zet_actief(db, ineke, false)));
    job.await.unwrap();
    let stop = tokio_util::sync::CancellationToken::new();
    let werk = tokio::spawn(post(&wereld).werk(stop.clone()));
    while wereld.outbox(id).await.stand == "open" {
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    stop.cancel();
    werk.await.unwrap();
    assert_eq!(wereld.outbox(id).await.stand, "mislukt");
}

/// Before the opening nobody at the authority may know who takes part (Aanbestedingsbesluit art. 5 lid 7).
#[tokio::test]
async fn a_letter_names_and_links_only_what_its_reader_may_know() {
    let wereld = Wereld::nieuw().await;
    let zorg = wereld.aanbieder("Zorg Zuid").await;
    let inschrijving = wereld
        .rij(
            workflows::machine::Kind::Inschrijving,
            "ingediend",
            Some(zorg),
        )
        .await;
    let mut brieven = Vec::new();
    for (naam, rol, organisatie) in [
        ("Eigen", Rol::Tekenbevoegde, Some(zorg)),
        ("Ineke", Rol::Inkoopadviseur, None),
    ] {
        let wie = wereld.persoon(naam, rol, organisatie).await;
        brieven.push(
            wereld
                .belofte("brief", "te-laat", &inschrijving, Some(wie))
                .await,
        );
    }
    post(&wereld).verstuur_alles().await.unwrap();

    let map = wereld.test.config.map_voor_mail();
    let lees = |id: Uuid| std::fs::read_to_string(map.join(format!("{id}.eml"))).unwrap();
    let (eigen, dienst) = (lees(brieven[0]), lees(brieven[1]));
    let pad = format!("/inschrijvingen/{}", inschrijving.id);
    assert!(eigen.contains(&pad[..30]), "{eigen}");
    assert!(!dienst.contains("inschrijvingen/"), "{dienst}");
    assert!(dienst.contains("/procedures/"), "{dienst}");
}
