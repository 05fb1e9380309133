//! What can be taken along: a citation and a print, the command that gives the same, a link, a file.

pub(super) mod keep;
pub(super) mod printing;
pub(super) mod report;
pub(super) mod reproduce;
