//! Services of others as processes on loopback: a virus scanner, and storage that speaks S3.

use super::{root, skip};
use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// A running service; it stops when this is dropped.
pub struct Hulpdienst {
    proces: Child,
    /// The port on 127.0.0.1.
    pub poort: u16,
}

fn python() -> String {
    std::env::var("TEST_PYTHON").unwrap_or_else(|_| "python3".to_owned())
}

impl Hulpdienst {
    /// A scanner that behaves in this mode (see `clamd.py`).
    pub fn clamd(modus: &str) -> Self {
        let mut proces = Command::new(python())
            .arg(root().join("tests/support/clamd.py"))
            .arg(modus)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut regel = String::new();
        let uitvoer = proces.stdout.take().unwrap();
        BufReader::new(uitvoer).read_line(&mut regel).unwrap();
        let poort = regel.trim().parse().unwrap();
        Self { proces, poort }
    }

    /// Storage that speaks S3 (moto), or a line that says why `test` is skipped.
    pub fn s3(test: &str) -> Option<Self> {
        let er_is = Command::new(python())
            .args(["-c", "import moto.server"])
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success());
        if !er_is {
            skip(test, "moto is not installed (pip install 'moto[server]')");
            return None;
        }
        let vrij = TcpListener::bind("127.0.0.1:0").unwrap();
        let poort = vrij.local_addr().unwrap().port();
        drop(vrij);
        let proces = Command::new(python())
            .args(["-m", "moto.server", "-H", "127.0.0.1", "-p"])
            .arg(poort.to_string())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let dienst = Self { proces, poort };
        for _ in 0..200 {
            if TcpStream::connect(("127.0.0.1", poort)).is_ok() {
                return Some(dienst);
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        panic!("moto did not come up in twenty seconds");
    }
}

impl Drop for Hulpdienst {
    fn drop(&mut self) {
        let _ = self.proces.kill();
        let _ = self.proces.wait();
    }
}
