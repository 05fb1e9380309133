//! Each method against published figures, figures worked out by hand, and what holds of any.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

mod bargaining;
mod contributions;
mod disagreement;
mod discovery;
mod discovery_properties;
mod elementary_effects;
mod frozen;
mod functions;
mod pareto;
mod robustness;
mod sensitivity;
mod smaa;
