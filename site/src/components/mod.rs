//! What pages are made of.

pub(crate) mod copy_button;
pub(crate) mod field_years;
pub(crate) mod file_button;
pub(crate) mod fold;
pub(crate) mod futures;
pub(crate) mod help;
mod help_dialog;
pub(crate) mod home_choice;
pub(crate) mod keep_option;
pub(crate) mod look;
pub(crate) mod measure_help;
pub(crate) mod measure_select;
pub(crate) mod notice;
pub(crate) mod number_entry;
pub(crate) mod option_choice;
pub(crate) mod projector;
pub(crate) mod route_link;
pub(crate) mod scale_track;
pub(crate) mod section_caption;
pub(crate) mod select;
pub(crate) mod share_bar;
pub(crate) mod shell;
pub(crate) mod slider;
pub(crate) mod track;
pub(crate) mod wins_bar;
