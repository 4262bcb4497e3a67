//! A source that is cut into pieces, and that may break off.

use super::super::weigering::Weigering;
use crate::vault::KluisFout;
use futures::stream::{self, Stream, StreamExt};
use std::convert::Infallible;
use std::error::Error;
use tokio_util::bytes::Bytes;

/// What comes in over a connection.
pub(super) struct Aanvoer<S> {
    bron: S,
    /// Came in, and is in no piece yet.
    rest: Bytes,
    op: bool,
    fout: Option<Box<dyn Error + Send + Sync>>,
}

impl<S, B, E> Aanvoer<S>
where
    S: Stream<Item = Result<B, E>> + Unpin,
    B: AsRef<[u8]>,
    E: Into<Box<dyn Error + Send + Sync>>,
{
    pub(super) fn van(bron: S) -> Self {
        Self {
            bron,
            rest: Bytes::new(),
            op: false,
            fout: None,
        }
    }

    /// Waits for the next byte; `false` at the end, whether the source ended or broke off.
    pub(super) async fn heeft_meer(&mut self) -> bool {
        while self.rest.is_empty() && !self.op {
            match self.bron.next().await {
                Some(Ok(stuk)) => self.rest = Bytes::copy_from_slice(stuk.as_ref()),
                Some(Err(fout)) => {
                    self.op = true;
                    self.fout = Some(fout.into());
                }
                None => self.op = true,
            }
        }
        !self.rest.is_empty()
    }

    /// The next bytes, at most so many. It ends without a fault where the source breaks off: what
    /// arrived is kept, and [`Aanvoer::sloot_goed_af`] tells afterwards.
    pub(super) fn stuk(
        &mut self,
        hoogstens: u64,
    ) -> impl Stream<Item = Result<Bytes, Infallible>> + '_ {
        stream::unfold((self, hoogstens), async |(aanvoer, over)| {
            if over == 0 || !aanvoer.heeft_meer().await {
                return None;
            }
            let nu = usize::try_from(over).unwrap_or(usize::MAX);
            let stuk = aanvoer.rest.split_to(aanvoer.rest.len().min(nu));
            let over = over - stuk.len() as u64;
            Some((Ok(stuk), (aanvoer, over)))
        })
    }

    /// Throws away what still comes, up to so many bytes.
    pub(super) async fn loop_leeg(&mut self, hoogstens: u64) {
        let mut gelezen = 0;
        while gelezen <= hoogstens && self.heeft_meer().await {
            gelezen += self.rest.len() as u64;
            self.rest.clear();
        }
    }

    /// Whether the source ended by itself.
    pub(super) fn sloot_goed_af(&mut self) -> Result<(), Weigering> {
        match self.fout.take() {
            Some(fout) => Err(KluisFout::Afgebroken(fout).into()),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io;

    #[tokio::test]
    async fn pieces_are_cut_to_size_and_a_break_keeps_what_arrived() {
        let bron: Vec<Result<&[u8], io::Error>> = vec![
            Ok(b"abcde"),
            Ok(b""),
            Ok(b"fg"),
            Err(io::ErrorKind::ConnectionReset.into()),
        ];
        let mut aanvoer = Aanvoer::van(stream::iter(bron));
        let mut stukken = Vec::new();
        while aanvoer.heeft_meer().await {
            let delen: Vec<_> = Box::pin(aanvoer.stuk(3)).collect().await;
            let stuk: Vec<u8> = delen.into_iter().flat_map(|Ok(deel)| deel).collect();
            stukken.push(stuk);
        }
        assert_eq!(stukken, [b"abc".to_vec(), b"def".to_vec(), b"g".to_vec()]);
        assert!(matches!(
            aanvoer.sloot_goed_af(),
            Err(Weigering::Kluis(KluisFout::Afgebroken(_)))
        ));
    }
}
