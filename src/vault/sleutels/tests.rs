use std::os::unix::fs::OpenOptionsExt;

use super::*;

fn server(map: &tempfile::TempDir) -> Serversleutel {
    Serversleutel::laad_of_maak(&map.path().join("geheim/server.key")).expect("a server key")
}

fn tekst(geheim: &Geheim) -> String {
    geheim.0.to_string().expose_secret().to_owned()
}

#[test]
fn the_server_key_is_made_once_and_is_private() {
    let map = tempfile::tempdir().expect("a folder");
    let pad = map.path().join("geheim/server.key");
    let eerste = Serversleutel::laad_of_maak(&pad).expect("made");
    let tweede = Serversleutel::laad_of_maak(&pad).expect("loaded");
    assert_eq!(tekst(&eerste.0), tekst(&tweede.0));
    let modus = fs::metadata(&pad).expect("exists").permissions().mode();
    assert_eq!(modus & 0o777, 0o600);
    assert_eq!(
        fs::read_dir(map.path().join("geheim"))
            .expect("folder")
            .count(),
        1
    );
}

#[test]
fn a_key_file_for_everybody_or_without_a_key_is_refused() {
    let map = tempfile::tempdir().expect("a folder");
    let pad = map.path().join("server.key");
    server(&map);
    fs::copy(map.path().join("geheim/server.key"), &pad).expect("copied");
    fs::set_permissions(&pad, fs::Permissions::from_mode(0o644)).expect("opened up");
    assert!(matches!(
        Serversleutel::laad(&pad),
        Err(KluisFout::OpenSleutelbestand { modus: 0o644 })
    ));

    let leeg = map.path().join("leeg.key");
    let mut bestand = fs::OpenOptions::new();
    bestand.write(true).create_new(true).mode(0o600);
    bestand.open(&leeg).expect("made");
    assert!(matches!(
        Serversleutel::laad_of_maak(&leeg),
        Err(KluisFout::OngeldigSleutelbestand)
    ));
}

#[test]
fn a_sealed_package_opens_with_the_procedure_and_not_with_the_server_key() {
    let map = tempfile::tempdir().expect("a folder");
    let server = server(&map);
    let (procedure, proceduregeheim) = nieuwe_identiteit();
    let (_, pakket) = nieuwe_identiteit();
    let concept = server.omhul(&pakket).expect("wrapped");

    let verzegeld = verzegel(&concept, &server, &procedure).expect("sealed");
    drop(concept); // the caller deletes the concept wrap

    assert!(matches!(
        server.onthul(&verzegeld),
        Err(KluisFout::VerkeerdeSleutel)
    ));
    let geopend = onthul(&verzegeld, &proceduregeheim).expect("opened");
    assert_eq!(tekst(&geopend), tekst(&pakket));
}

#[test]
fn a_changed_wrap_is_refused() {
    let (ontvanger, sleutel) = nieuwe_identiteit();
    let (_, geheim) = nieuwe_identiteit();
    let omhulsel = omhul(&geheim, &ontvanger).expect("wrapped");
    let midden = omhulsel.0.len() / 2;
    for (van, tot) in [(midden, midden + 1), (midden, omhulsel.0.len()), (0, 5)] {
        let mut stuk = omhulsel.0.clone();
        let nieuw = if stuk[van..tot].starts_with('A') {
            "B"
        } else {
            "A"
        };
        stuk.replace_range(van..tot, nieuw);
        assert!(onthul(&Omhulsel(stuk), &sleutel).is_err());
    }
}

#[test]
fn a_wrap_that_holds_no_secret_is_damaged() {
    let (ontvanger, sleutel) = nieuwe_identiteit();
    let tekst = ontvanger.versleutel(&[b'x'; 4000]).expect("encrypted");
    assert!(matches!(
        onthul(&tekst, &sleutel),
        Err(KluisFout::Beschadigd)
    ));
}

#[test]
fn printing_a_secret_shows_nothing() {
    let (ontvanger, geheim) = nieuwe_identiteit();
    assert_eq!(format!("{geheim:?}"), "Geheim(…)");
    assert!(!format!("{:?}", Serversleutel(geheim)).contains("AGE-SECRET"));
    assert_eq!(
        ontvanger.to_string().parse::<Ontvanger>().expect("parses"),
        ontvanger
    );
    assert!("age1onzin".parse::<Ontvanger>().is_err());
}

#[test]
fn wraps_are_plain_age() {
    let (ontvanger, sleutel) = nieuwe_identiteit();
    let (_, geheim) = nieuwe_identiteit();
    let omhulsel = omhul(&geheim, &ontvanger).expect("wrapped");
    assert!(
        omhulsel
            .als_tekst()
            .starts_with("-----BEGIN AGE ENCRYPTED FILE-----")
    );
    let kaal = age::decrypt(&sleutel.0, omhulsel.als_tekst().as_bytes()).expect("age opens it");
    assert_eq!(kaal, tekst(&geheim).into_bytes());
}
