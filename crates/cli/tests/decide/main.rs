//! What the commands that weigh up options promise to those who call them.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on must fail"
)]

mod compare;
mod contributions;
mod discover;
mod refusals;
mod sensitivity;
mod weigh;

use serde_json::Value;
use std::collections::BTreeMap;
use std::process::{Command, Output};

/// Runs the command with these arguments, in words; what follows goes in as it is.
fn regiewijzer(words: &str, more: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_regiewijzer"))
        .args(words.split_whitespace())
        .args(more)
        .output()
        .unwrap()
}

fn answer(words: &str, more: &[&str]) -> String {
    let output = regiewijzer(words, more);
    assert!(
        output.status.success(),
        "{words} {more:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

fn json(words: &str, more: &[&str]) -> Value {
    serde_json::from_str(&answer(&format!("{words} --format json"), more)).unwrap()
}

/// The rows of an answer in CSV, by column.
fn rows(words: &str, more: &[&str]) -> Vec<BTreeMap<String, String>> {
    let text = answer(&format!("{words} --format csv"), more);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}

/// One column of `run --per-member`.
fn members(words: &str, column: &str) -> Vec<f64> {
    let rows = rows(&format!("run --per-member {words}"), &[]);
    rows.iter()
        .map(|row| row[column].parse().unwrap())
        .collect()
}

fn number(value: &Value) -> f64 {
    value
        .as_f64()
        .unwrap_or_else(|| panic!("{value} is no number"))
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-12
}
