//! Computing beside the page, in a few web workers.
//!
//! A component names the [`task`]s it wants with `use_task` or `use_tasks`; a `tracker` keeps
//! what is known of them. The [`pool`] has the workers, and the [`scheduler`] decides which of them
//! does what. In a worker, `scope` takes the messages and the `runner` does the tasks.
//!
//! Answers come from coarse to fine. What happens to a task is a [`TaskEvent`](event::TaskEvent), the
//! same from the worker to the component. A task that isn't wanted any more is cancelled: the worker,
//! which yields every few milliseconds, stops. A worker that crashes is replaced and its job is done
//! again.
//!
//! Messages are [`protocol`] values, packed with postcard into a `Uint8Array`.

pub mod address;
pub mod event;
pub mod handle;
mod hook;
pub mod pool;
pub mod protocol;
pub mod runner;
pub mod scheduler;
#[cfg(target_arch = "wasm32")]
pub mod scope;
pub mod task;
mod tracker;

pub(crate) use hook::{TaskOptions, use_task, use_tasks};
pub(crate) use tracker::{SharedAnswer, Tasks};
