//! Every word the site speaks, and how it writes numbers.

mod figures;
mod prose;

pub(crate) use figures::{change, decimals, listed, number_style, value, whole};
pub(crate) use prose::Prose;

/// Short texts, made from `texts/interface.toml`: a module per section.
#[allow(
    clippy::match_same_arms,
    reason = "some texts are the same in both languages"
)]
pub(crate) mod interface {
    include!(concat!(env!("OUT_DIR"), "/interface.rs"));
}

/// Long texts, made from the Markdown under `texts/`, as HTML.
pub(crate) mod long {
    use regiewijzer_evidence::Text;

    include!(concat!(env!("OUT_DIR"), "/long.rs"));
}
