//! Turns `data/claims.csv` into the table of claims; a bad row fails the build with a sentence.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

fn main() {
    let file = "data/claims.csv";
    println!("cargo::rerun-if-changed={file}");
    let mut reader = csv::Reader::from_path(file).unwrap_or_else(|e| panic!("{file}: {e}"));
    let mut rows = String::new();
    for (i, record) in reader.records().enumerate() {
        let record = record.unwrap_or_else(|e| panic!("{file}, line {}: {e}", i + 2));
        let [id, kind, role, at_least, nl, en, source] =
            std::array::from_fn(|column| record.get(column).filter(|cell| !cell.is_empty()).unwrap_or_else(|| {
                panic!("{file}, line {}: column {} is empty; every row needs it", i + 2, column + 1)
            }));
        let share: f64 = at_least.parse().unwrap_or_else(|_| panic!("{file}, {id}: at_least is a share, not {at_least:?}"));
        writeln!(
            rows,
            "Claim {{ id: {id:?}, kind: Kind::{}, role: Role::{}, at_least: {share:?}, text: Text {{ nl: {nl:?}, en: {en:?} }}, source: {source:?} }},",
            capital(kind), capital(role)
        )
        .expect("writing to a string cannot fail");
    }
    let target = Path::new(&env::var("OUT_DIR").expect("cargo sets OUT_DIR")).join("claims.rs");
    fs::write(target, format!("/// All claims, in order.\npub static CLAIMS: &[Claim] = &[{rows}];\n"))
        .expect("the build folder is writable");
}

fn capital(word: &str) -> String {
    let (first, rest) = word.split_at(1);
    first.to_uppercase() + rest
}
