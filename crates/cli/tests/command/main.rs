//! What the `regiewijzer` command promises to those who call it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on must fail"
)]

mod compare;
mod contributions;
mod discover;
mod flags;
mod refusals;
mod run;
mod sensitivity;
mod session;
mod shape;
mod weigh;

use serde_json::Value;
use std::collections::BTreeMap;
use std::process::{Command, Output};

/// Runs the command with these words. What stands between single quotes is one word.
fn regiewijzer(words: &str) -> Output {
    let parts = words.split('\'').enumerate();
    let words = parts.flat_map(|(place, part)| match place % 2 {
        0 => part.split_whitespace().collect(),
        _ => vec![part],
    });
    Command::new(env!("CARGO_BIN_EXE_regiewijzer"))
        .args(words)
        .output()
        .unwrap()
}

fn answer(words: &str) -> String {
    let output = regiewijzer(words);
    assert!(output.status.success(), "{words}: {output:?}");
    String::from_utf8(output.stdout).unwrap()
}

fn json(words: &str) -> Value {
    serde_json::from_str(&answer(&format!("{words} --format json"))).unwrap()
}

/// The rows of an answer in CSV, by column.
fn rows(words: &str) -> Vec<BTreeMap<String, String>> {
    let text = answer(&format!("{words} --format csv"));
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}

/// One column of `run --per-member`.
fn members(words: &str, column: &str) -> Vec<f64> {
    let rows = rows(&format!("run --per-member {words}"));
    rows.iter()
        .map(|row| row[column].parse().unwrap())
        .collect()
}

/// Cases, one a line: the words of a command, an arrow, and what is expected.
fn cases(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| line.split_once("-> ").unwrap())
}

/// The sentence of a refusal: the only line, nothing on standard output, and exit status 2.
fn refusal(words: &str) -> String {
    let output = regiewijzer(words);
    let error = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{words}: {error}");
    assert!(output.stdout.is_empty(), "{words}");
    assert_eq!(error.lines().count(), 1, "{words}: {error}");
    error
}

fn number(value: &Value) -> f64 {
    value
        .as_f64()
        .unwrap_or_else(|| panic!("{value} is no number"))
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-12
}
