//! Commands for tests only: never in a package.

use crate::state::Shared;
use crate::with_school::with_school;
use spil::error::Result;
use tauri::State;

/// A defect of ours while the school is open.
#[tauri::command]
pub(super) async fn stop_with_a_defect(state: State<'_, Shared>) -> Result<()> {
    with_school(&state, |_| panic!("a defect that a test asked for")).await
}
