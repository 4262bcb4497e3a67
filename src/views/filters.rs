//! The filters of the templates: thin, for the work is done in
//! [`super::nederlands`] and [`super::tijd`], where Rust can use it too.

use tera::{Kwargs, State, Tera, TeraResult};

use super::{
    nederlands,
    tijd::{self, Vorm},
};

/// Adds all filters; must run before the templates are added, for Tera looks
/// them up while it compiles a template.
pub fn registreer(tera: &mut Tera) {
    tera.register_filter("datum", |s: i64, k: Kwargs, _: &State| {
        met_vorm(s, &k, Vorm::Gewoon, tijd::datum)
    });
    tera.register_filter("moment", |s: i64, k: Kwargs, _: &State| {
        met_vorm(s, &k, Vorm::Lang, tijd::moment)
    });
    tera.register_filter("moment_in_zin", |s: i64, _: Kwargs, _: &State| {
        tijd::moment_in_zin(s).map_err(als_tera)
    });
    tera.register_filter("tot", |s: i64, _: Kwargs, _: &State| {
        tijd::tot(s).map_err(als_tera)
    });
    tera.register_filter("iso", |s: i64, _: Kwargs, _: &State| {
        tijd::iso(s).map_err(als_tera)
    });
    tera.register_filter("euro", |c: i64, _: Kwargs, _: &State| nederlands::euro(c));
    tera.register_filter("aantal", |a: i64, _: Kwargs, _: &State| {
        nederlands::aantal(a)
    });
    tera.register_filter("honderdsten", |h: i64, k: Kwargs, _: &State| {
        honderdsten(h, &k)
    });
    tera.register_filter("procent_bp", |b: i64, _: Kwargs, _: &State| {
        nederlands::procent(b)
    });
    tera.register_filter("bestandsgrootte", |b: u64, _: Kwargs, _: &State| {
        nederlands::bestandsgrootte(b)
    });
}

fn als_tera(fout: jiff::Error) -> tera::Error {
    tera::Error::chain("Dit moment kan niet als datum worden geschreven", fout)
}

/// `datum` and `moment` take `vorm`: `lang`, `gewoon` or `kort`. A date is
/// `gewoon` unless told, a moment `lang`, as the house writes them.
fn met_vorm(
    seconden: i64,
    kwargs: &Kwargs,
    anders: Vorm,
    schrijf: fn(i64, Vorm) -> Result<String, jiff::Error>,
) -> TeraResult<String> {
    let vorm = match kwargs.get::<&str>("vorm")? {
        Some(naam) => naam
            .parse()
            .map_err(|_| tera::Error::message(format!("Onbekende vorm van een datum: {naam}")))?,
        None => anders,
    };
    schrijf(seconden, vorm).map_err(als_tera)
}

/// `honderdsten(kort=true)` leaves out trailing zeros.
fn honderdsten(getal: i64, kwargs: &Kwargs) -> TeraResult<String> {
    let kort = kwargs.get::<bool>("kort")?.unwrap_or(false);
    Ok(if kort {
        nederlands::honderdsten_kort(getal)
    } else {
        nederlands::honderdsten(getal)
    })
}

#[cfg(test)]
mod tests {
    use tera::{Context, Tera};

    fn toon(sjabloon: &str) -> Result<String, tera::Error> {
        let mut tera = Tera::new();
        super::registreer(&mut tera);
        tera.add_raw_template("t", sjabloon)?;
        tera.render("t", &Context::new())
    }

    #[test]
    fn every_filter_writes_dutch() {
        let paren = [
            ("{{ 1636963200 | datum }}", "15 november 2021"),
            ("{{ 1636963200 | datum(vorm='kort') }}", "15 nov 2021"),
            (
                "{{ 1636963200 | moment }}",
                "maandag 15 november 2021, 09.00 uur",
            ),
            (
                "{{ 1636963200 | moment_in_zin }}",
                "maandag 15 november 2021 om 09.00 uur",
            ),
            (
                "{{ 1636963200 | tot }}",
                "tot maandag 15 november 2021 om 09.00 uur",
            ),
            ("{{ 1636963200 | iso }}", "2021-11-15T09:00:00+01:00"),
            ("{{ 4863555400 | euro }}", "€\u{a0}48.635.554,00"),
            ("{{ 8000 | honderdsten }}", "80,00"),
            ("{{ 8050 | honderdsten(kort=true) }}", "80,5"),
            ("{{ 2500 | procent_bp }}", "25%"),
            ("{{ 1234 | aantal }}", "1.234"),
            ("{{ 25000000 | bestandsgrootte }}", "25 MB"),
        ];
        for (sjabloon, tekst) in paren {
            assert_eq!(toon(sjabloon).unwrap(), tekst, "{sjabloon}");
        }
    }

    #[test]
    fn a_wrong_form_or_type_is_an_error() {
        assert!(toon("{{ 1 | datum(vorm='mooi') }}").is_err());
        assert!(toon("{{ 'morgen' | datum }}").is_err());
        assert!(toon("{{ 1.5 | euro }}").is_err());
    }
}
