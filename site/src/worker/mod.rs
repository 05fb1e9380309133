//! Computing beside the page: a worker holds the ensembles and the page pulls chunks from it.
//!
//! The page asks for a number of members; the worker brings the ensemble up to that number and
//! answers. The page asks for more if it still wants them. Cancelling is not asking: nothing
//! runs that nobody waits for, and a new choice waits for one chunk at most.
//!
//! Messages are [`protocol`] values, packed with postcard into a `Uint8Array`.

pub mod address;
pub mod client;
pub mod desk;
pub mod protocol;
#[cfg(target_arch = "wasm32")]
pub mod scope;
