//! The three forms of an answer, and the one form of a refusal.

use anyhow::{Context as _, Result};
use clap::ValueEnum;
use std::io::{ErrorKind, Write as _};

/// How an answer is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Columns for reading
    #[default]
    Table,
    /// JSON for programs
    Json,
    /// CSV for a spreadsheet
    Csv,
}

/// The flags of a command that only lists something.
#[derive(clap::Args)]
pub(crate) struct FormatArgs {
    /// How the answer is written
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
}

/// Writes an answer to standard output. A reader that stops reading is no error.
pub(crate) fn print(text: &str) -> Result<()> {
    match std::io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(error).context("cannot write the answer")
        }
        _ => Ok(()),
    }
}

/// What clap has to say, in one sentence without its colours, tips and usage.
pub(crate) fn one_sentence(error: &clap::Error) -> String {
    let text = error.to_string();
    let paragraph = text.split("\n\n").next().unwrap_or_default();
    let words: Vec<&str> = paragraph.split_whitespace().collect();
    let sentence = words.join(" ");
    let sentence = sentence.strip_prefix("error: ").unwrap_or(&sentence);
    if sentence.contains("[possible values") || sentence.contains("allowed") {
        sentence.to_owned()
    } else {
        format!("{sentence}; `--help` lists what is allowed")
    }
}
