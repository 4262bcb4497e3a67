//! The program itself, as a process that can be killed.

use super::OPEN;
use crate::support::client;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use tokio::time::sleep;

/// A running server.
pub struct Server {
    proces: Child,
    /// `http://127.0.0.1:port`
    pub basis: String,
}

impl Server {
    /// On this data folder, with a clock that stands still while the procedure is open.
    pub async fn start(map: &Path) -> Self {
        Self::met(Command::new(env!("CARGO_BIN_EXE_tenderspoor")), map).await
    }

    /// Behind another command, which gets the program as its last words.
    pub async fn met(mut opdracht: Command, map: &Path) -> Self {
        let poort = TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap()
            .port();
        opdracht
            .args(["serve", "--oefenomgeving", "--data"])
            .arg(map)
            .args(["--listen", &format!("127.0.0.1:{poort}")])
            .env("TENDERSPOOR_OEFENKLOK", OPEN)
            .env_remove("DATABASE_URL")
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let server = Self {
            proces: opdracht.spawn().unwrap(),
            basis: format!("http://127.0.0.1:{poort}"),
        };
        for _ in 0..200 {
            let adres = format!("{}/healthz", server.basis);
            if client()
                .get(adres)
                .send()
                .await
                .is_ok_and(|a| a.status().is_success())
            {
                return server;
            }
            sleep(Duration::from_millis(100)).await;
        }
        panic!("the server did not come up in twenty seconds");
    }

    /// Its process.
    pub fn pid(&self) -> u32 {
        self.proces.id()
    }

    /// SIGKILL: nothing in the program gets to know.
    pub fn dood(mut self) {
        self.proces.kill().unwrap();
        self.proces.wait().unwrap();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.proces.kill();
        let _ = self.proces.wait();
    }
}
