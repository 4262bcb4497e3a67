//! From which network address a request came.

use crate::app::App;
use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::HeaderMap;
use axum::http::request::Parts;
use std::convert::Infallible;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

/// The network address of whoever asks: the other end of the connection, or what a trusted proxy says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Afzender(pub IpAddr);

impl FromRequestParts<App> for Afzender {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        let verbinding = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        let ander_eind = verbinding.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |v| v.0.ip());
        let adres = afzender(ander_eind, &parts.headers, &app.config.trusted_proxies);
        Ok(Self(adres))
    }
}

/// Goes back along `X-Forwarded-For` for as long as the one who wrote it is trusted: what stands further
/// to the left could have been made up by the sender.
fn afzender(ander_eind: IpAddr, headers: &HeaderMap, vertrouwd: &[IpAddr]) -> IpAddr {
    let mut adres = ander_eind.to_canonical();
    let regels = headers.get_all("x-forwarded-for").iter().rev();
    let genoemd = regels
        .filter_map(|regel| regel.to_str().ok())
        .flat_map(|regel| regel.rsplit(','));
    for tekst in genoemd {
        let Ok(vorige) = tekst.trim().parse::<IpAddr>() else {
            break;
        };
        if !vertrouwd.contains(&adres) {
            break;
        }
        adres = vorige.to_canonical();
    }
    adres
}

/// One subscriber, to count by: an IPv4 address, or the first 64 bits of an IPv6 address, for the rest is theirs to choose.
#[must_use]
pub fn netwerk(adres: IpAddr) -> IpAddr {
    match adres {
        IpAddr::V4(_) => adres,
        IpAddr::V6(v6) => {
            let bits = v6.to_bits() >> 64 << 64;
            IpAddr::V6(bits.into())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_trusted_proxy_may_say_who_it_is() {
        let ip = |tekst: &str| tekst.parse::<IpAddr>().unwrap();
        let mut headers = HeaderMap::new();
        headers.append("x-forwarded-for", "6.6.6.6, 198.51.100.7".parse().unwrap());
        headers.append("x-forwarded-for", "10.0.0.2".parse().unwrap());
        let bij = |eind: &str, vertrouwd: &[&str]| {
            let vertrouwd: Vec<IpAddr> = vertrouwd.iter().map(|v| ip(v)).collect();
            afzender(ip(eind), &headers, &vertrouwd)
        };
        assert_eq!(bij("203.0.113.9", &[]), ip("203.0.113.9"));
        assert_eq!(bij("10.0.0.1", &["10.0.0.1"]), ip("10.0.0.2"));
        let beide = ["10.0.0.1", "10.0.0.2"];
        assert_eq!(bij("10.0.0.1", &beide), ip("198.51.100.7"));
        assert_eq!(bij("::ffff:10.0.0.1", &beide), ip("198.51.100.7"));
    }

    #[test]
    fn an_ipv6_subscriber_is_one_network() {
        let ip = |tekst: &str| netwerk(tekst.parse().unwrap());
        assert_eq!(ip("2001:db8:1:2:3:4:5:6"), ip("2001:db8:1:2::9"));
        assert_ne!(ip("2001:db8:1:2::9"), ip("2001:db8:1:3::9"));
        assert_ne!(ip("192.0.2.1"), ip("192.0.2.2"));
    }
}
