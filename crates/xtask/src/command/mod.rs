//! The commands, a file each.

pub(crate) mod bench;
pub(crate) mod build;
pub(crate) mod check;
pub(crate) mod mutants;
pub(crate) mod serve;
pub(crate) mod size;
pub(crate) mod spelling;
pub(crate) mod test;
