//! Step 6: the implementation of the contracts.

pub mod implementatie;

use crate::views::engine::Voorbeelden;

/// The pages of this step with their samples.
pub fn voorbeelden() -> Voorbeelden {
    Voorbeelden::default().pagina::<implementatie::Implementatiepagina>()
}
