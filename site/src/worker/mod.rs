//! Computing beside the page: a few workers do the tasks that the page gives them.
//!
//! The page gives a [`task`] to the [`pool`] and holds a ticket. Answers come from coarse to fine;
//! dropping the ticket withdraws the task, and the worker, which listens every few milliseconds,
//! leaves it where it is. A worker that dies is replaced and its work redone. Who does what is
//! decided by the [`roster`]; what a worker does is written in the [`desk`].
//!
//! Messages are [`protocol`] values, packed with postcard into a `Uint8Array`.

pub mod address;
pub mod client;
pub mod desk;
pub mod pool;
pub mod protocol;
pub mod roster;
#[cfg(target_arch = "wasm32")]
pub mod scope;
pub mod task;
