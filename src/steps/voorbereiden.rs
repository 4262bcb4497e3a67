//! Step 1, voorbereiden: the inkoopspoor with what the board must know before the Go.

pub mod inkoopspoor;

use crate::views::engine::Voorbeelden;

/// The pages of this step with their samples.
pub fn voorbeelden() -> Voorbeelden {
    Voorbeelden::default().pagina::<inkoopspoor::Spoorpagina>()
}
