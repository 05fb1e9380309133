//! `cargo xtask bench`: both engines natively and in a real browser, and the page as it is felt.

use std::fs;

use anyhow::{Context, Result, bail};
use clap::Args;
use serde_json::{Map, json};

use super::size;
use crate::process;
use crate::progress;
use crate::site::browser::{Browser, Tools};
use crate::workspace::Workspace;

/// What was measured, in order: a name and a value.
type Measured = Vec<(String, f64)>;

/// Speeds that are given as a ratio, of what to what, and the least that we ask, where we do.
const RATIOS: [(&str, &str, Option<f64>); 6] = [
    ("production", "reference", Some(8.0)),
    ("production on 2 cores", "production", None),
    ("production without noise", "production", None),
    ("production in the worker", "production", Some(0.6)),
    ("production in the worker", "reference in the worker", None),
    ("production in 2 workers", "production in the worker", None),
];

/// What to measure.
#[derive(Args)]
pub(crate) struct Options {
    /// Say instead what each crate and the largest functions of the programs weigh
    #[arg(long)]
    size: bool,
}

/// What is measured in milliseconds and the most that we ask.
const LIMITS: [(&str, f64); 2] = [
    ("ms until a page of text answers on a slow phone", 2500.0),
    ("ms until Verken answers on a slow phone", 4000.0),
];

/// Measures, prints a table and writes `target/bench.json`.
///
/// # Errors
/// When something cannot be built or run, or what it prints cannot be read.
pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    if options.size {
        return size::run(workspace);
    }
    // Before minutes of measuring: what is missing is known at once.
    let tools = Tools::bring(workspace)?;
    let natively = progress::step("engines, natively", || natively(workspace))?;
    let in_browser = in_browser(workspace, tools)?;
    let all: Measured = natively.into_iter().chain(in_browser).collect();
    println!();
    for (name, value) in &all {
        println!("{name:<52} {value:>12}");
    }
    let of = |name: &str| {
        let found = all.iter().find(|(one, _)| one == name);
        let (_, value) = found.with_context(|| format!("{name} was not measured"))?;
        Ok::<f64, anyhow::Error>(*value)
    };
    println!("\nlimits");
    for (name, most) in LIMITS {
        println!("{name:<52} {:>12} (at most {most} is asked)", of(name)?);
    }
    println!("\nratios");
    let mut ratios = Map::new();
    for (part, whole, least) in RATIOS {
        let ratio = of(part)? / of(whole)?;
        let asked = least.map_or_else(String::new, |least| format!("(at least {least} is asked)"));
        let name = format!("{part} / {whole}");
        println!("{name:<52} {ratio:>12.2} {asked}");
        ratios.insert(name, json!(ratio));
    }
    // How far the cost of a member, a month and a municipality is from the same at every size.
    for (what, sizes) in [
        ("members", [512u32, 4096]),
        ("months", [36, 144]),
        ("municipalities", [16, 40]),
    ] {
        let [small, large] = sizes;
        let (few, many) = (
            of(&format!("{what} {small}"))?,
            of(&format!("{what} {large}"))?,
        );
        // A member's time for so many months or municipalities; for members it is a member's time.
        let growth = few / many;
        let name = format!("cost of a member, {what} {large} / {small}");
        println!("{name:<52} {growth:>12.2}");
        ratios.insert(name, json!(growth));
    }
    let measured: Map<_, _> = all.into_iter().map(|(name, v)| (name, json!(v))).collect();
    let file = workspace.root.join("target").join("bench.json");
    fs::create_dir_all(workspace.root.join("target"))?;
    let text = serde_json::to_string_pretty(&json!({ "measured": measured, "ratios": ratios }))?;
    fs::write(&file, text + "\n")
        .with_context(|| format!("{} cannot be written", file.display()))?;
    println!("\n✓ written to {}", file.display());
    Ok(())
}

fn natively(workspace: &Workspace) -> Result<Measured> {
    let speed = [
        "run",
        "--quiet",
        "--release",
        "--package",
        "regiewijzer-engine",
    ];
    let output = workspace
        .cargo()
        .args(speed)
        .args(["--example", "speed"])
        .output()
        .context("`cargo run --release --example speed` could not start")?;
    if !output.status.success() {
        bail!(
            "`cargo run --release -p regiewijzer-engine --example speed` failed: {}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
    read(&String::from_utf8_lossy(&output.stdout))
}

fn in_browser(workspace: &Workspace, tools: Tools) -> Result<Measured> {
    let browser = Browser::build(workspace, tools)?;
    let out = workspace.target.join("bench-in-browser.csv");
    progress::step("engines and page, in the browser", || {
        process::run(browser.script("bench")?.env("REGIEWIJZER_BENCH", &out))
    })?;
    let text = fs::read_to_string(&out)
        .with_context(|| format!("the browser left nothing in {}", out.display()))?;
    read(&text)
}

/// A line each: a name, a comma and a value. Names may have commas of their own.
fn read(text: &str) -> Result<Measured> {
    let line = |line: &str| {
        let (name, value) = line.rsplit_once(',')?;
        Some((name.to_owned(), value.trim().parse().ok()?))
    };
    text.lines()
        .map(|one| line(one).with_context(|| format!("{one:?} is not of the form name,value")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn what_was_measured_is_read_and_anything_else_is_refused() {
        let found = read("reference,16045\nms, median,2.5\n").unwrap();
        assert_eq!(found[1], ("ms, median".to_owned(), 2.5));
        assert!(read("reference 16045").is_err());
    }
}
