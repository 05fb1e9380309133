//! What documents make a browser load, and what they may.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use serde::Deserialize;

use crate::workspace::Workspace;

/// `site/budgets.toml`, in kilobytes of 1,000 bytes.
#[derive(Deserialize)]
struct Budgets {
    /// Each program with its styles and texts.
    program: BTreeMap<String, u64>,
    other: Other,
    /// Documents with a budget of their own, by the name of their folder.
    #[serde(default)]
    document: BTreeMap<String, u64>,
}

#[derive(Deserialize)]
struct Other {
    worker: u64,
    document: u64,
}

/// Something that is loaded as a whole.
struct Weight {
    what: String,
    /// Packed by brotli.
    bytes: u64,
    /// The most that is allowed, in kilobytes.
    budget: u64,
}

/// Prints what the site in `dist/` weighs, and holds it to `site/budgets.toml`.
///
/// # Errors
/// When something is over its budget, or a file is missing.
pub(crate) fn hold(workspace: &Workspace) -> Result<()> {
    let file = workspace.root.join("site/budgets.toml");
    let text =
        fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
    let budgets = toml::from_str(&text).with_context(|| format!("{} is wrong", file.display()))?;
    let weights = weigh(&workspace.dist(), &budgets)?;
    let mut over = Vec::new();
    for Weight {
        what,
        bytes,
        budget,
    } in &weights
    {
        let kilobytes = *bytes as f64 / 1000.0;
        println!("{what:<32} {kilobytes:>8.1} KB of {budget}");
        if *bytes > budget * 1000 {
            over.push(format!(
                "{what} weighs {kilobytes:.1} KB and may weigh {budget}"
            ));
        }
    }
    ensure!(
        over.is_empty(),
        "{}; `cargo xtask bench --size` says what weighs",
        over.join(", ")
    );
    Ok(())
}

/// Every program with its styles and texts, the worker, the heaviest document, and those with a budget of their
/// own.
fn weigh(dist: &Path, budgets: &Budgets) -> Result<Vec<Weight>> {
    let mut programs: BTreeMap<String, u64> = BTreeMap::new();
    let mut heaviest: BTreeMap<Option<&str>, (u64, PathBuf)> = BTreeMap::new();
    let mut worker = 0;
    for document in documents(dist)? {
        let folder = document.parent().and_then(Path::file_name);
        let mut own = budgets.document.keys().map(String::as_str);
        let own = own.find(|name| folder.is_some_and(|folder| folder == *name));
        let most = heaviest.entry(own).or_default();
        *most = (packed(&document)?, document.clone()).max(most.clone());
        let html = fs::read_to_string(&document)?;
        let all = with_scripts(&html, dist)?;
        let (mut names, mut bytes) = (Vec::new(), 0);
        for asset in assets(&all) {
            let weight = packed(&dist.join("assets").join(asset))?;
            if asset.starts_with("worker.") || comes_later(asset, &html) {
                continue;
            }
            bytes += weight;
            if let Some(name) = asset
                .strip_suffix(".wasm")
                .and_then(|rest| rest.split('.').next())
            {
                names.push(name);
            }
        }
        let [name] = names[..] else {
            bail!("{} loads {names:?}, not one program", document.display());
        };
        // Documents of a program may load other styles.
        let most = programs.entry(name.to_owned()).or_default();
        *most = bytes.max(*most);
    }
    for entry in fs::read_dir(dist.join("assets"))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with("worker.") && !name.ends_with(".br") && !name.ends_with(".gz") {
            worker += packed(&path)?;
        }
    }
    ensure!(
        programs.keys().eq(budgets.program.keys()),
        "documents load {:?} and site/budgets.toml has {:?}",
        programs.keys(),
        budgets.program.keys()
    );
    let mut weights: Vec<Weight> = programs
        .into_iter()
        .zip(budgets.program.values())
        .map(|((what, bytes), &budget)| Weight {
            what,
            bytes,
            budget,
        })
        .collect();
    weights.push(Weight {
        what: "worker".to_owned(),
        bytes: worker,
        budget: budgets.other.worker,
    });
    for name in budgets.document.keys() {
        ensure!(
            heaviest.contains_key(&Some(name.as_str())),
            "site/budgets.toml: no document stands in {name}"
        );
    }
    weights.extend(heaviest.into_iter().map(|(own, (bytes, document))| {
        Weight {
            what: document
                .strip_prefix(dist)
                .unwrap_or(&document)
                .to_string_lossy()
                .into_owned(),
            bytes,
            budget: own
                .and_then(|name| budgets.document.get(name))
                .copied()
                .unwrap_or(budgets.other.document),
        }
    }));
    Ok(weights)
}

/// A document and its scripts: the wasm of a program that waits until the browser is idle stands in its
/// script alone.
fn with_scripts(html: &str, dist: &Path) -> Result<String> {
    let mut all = html.to_owned();
    let own = |name: &&str| name.ends_with(".js") && !name.starts_with("worker.");
    for script in assets(html).into_iter().filter(own) {
        let file = dist.join("assets").join(script);
        all += &fs::read_to_string(&file).with_context(|| format!("no {}", file.display()))?;
    }
    Ok(all)
}

/// Whether a file of texts is not loaded with the document: help sheets come when the page has come alive,
/// and those in another language never.
fn comes_later(asset: &str, html: &str) -> bool {
    let language = html
        .split(" lang=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next());
    let own = language.is_some_and(|language| asset.contains(&format!(".{language}.")));
    asset.starts_with("texts-") && (!own || asset.starts_with("texts-help."))
}

/// Every document that is a page.
fn documents(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("no {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(documents(&path)?);
        } else if path.ends_with("index.html") || path.ends_with("404.html") {
            found.push(path);
        }
    }
    Ok(found)
}

/// The names of the files in `assets/` that a document speaks of, each once.
fn assets(html: &str) -> Vec<&str> {
    let mut names: Vec<&str> = html
        .split("\"/assets/")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// The size of a file's copy that brotli packed.
fn packed(file: &Path) -> Result<u64> {
    let mut copy = file.as_os_str().to_owned();
    copy.push(".br");
    let found = fs::metadata(&copy);
    Ok(found
        .with_context(|| format!("{} has no copy that brotli packed", file.display()))?
        .len())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A site with a page of text, whose program weighs this many bytes besides a style of 100.
    fn site(name: &str, program: usize) -> PathBuf {
        let dist = std::env::temp_dir().join(format!("regiewijzer-budget-{name}"));
        fs::create_dir_all(dist.join("assets")).unwrap();
        let html = r#"<html lang="nl"><link href="/assets/all.1.css"><link href="/assets/reader.1.wasm">
            <meta content="/assets/texts-reader.nl.1.json"><meta content="/assets/texts-help.nl.1.json">
            <meta content="/assets/texts-reader.en.1.json">"#;
        fs::write(dist.join("index.html"), html).unwrap();
        for (file, bytes) in [
            ("index.html", 10),
            ("assets/all.1.css", 100),
            ("assets/reader.1.wasm", program),
            ("assets/texts-reader.nl.1.json", 30),
            ("assets/texts-help.nl.1.json", 4000),
            ("assets/texts-reader.en.1.json", 4000),
            ("assets/worker.1.js", 7),
        ] {
            fs::write(dist.join(format!("{file}.br")), vec![0; bytes]).unwrap();
        }
        fs::write(dist.join("assets/worker.1.js"), "").unwrap();
        dist
    }

    fn budgets(text: &str) -> Budgets {
        toml::from_str(text).unwrap()
    }

    #[test]
    fn a_program_weighs_all_that_its_documents_load_at_once() {
        let budgets = budgets("[program]\nreader = 1\n[other]\nworker = 1\ndocument = 1");
        let weights = weigh(&site("sum", 2000), &budgets).unwrap();
        let found: Vec<_> = weights
            .iter()
            .map(|one| (one.what.as_str(), one.bytes))
            .collect();
        assert_eq!(found, [("reader", 2130), ("worker", 7), ("index.html", 10)]);
    }

    #[test]
    fn a_document_with_a_budget_of_its_own_counts_apart() {
        let dist = site("own", 1);
        let page = dist.join("model/index.html");
        fs::create_dir_all(dist.join("model")).unwrap();
        fs::copy(dist.join("index.html"), &page).unwrap();
        fs::write(dist.join("model/index.html.br"), [0; 5000]).unwrap();
        let text =
            "[program]\nreader = 1\n[other]\nworker = 1\ndocument = 1\n[document]\nmodel = 6";
        let weights = weigh(&dist, &budgets(text)).unwrap();
        let documents = &weights[weights.len() - 2..];
        let found: Vec<_> = documents
            .iter()
            .map(|one| (one.what.as_str(), one.bytes, one.budget))
            .collect();
        assert_eq!(
            found,
            [("index.html", 10, 1), ("model/index.html", 5000, 6)]
        );
        let unknown = text.replace("model", "niets");
        assert!(weigh(&dist, &budgets(&unknown)).is_err());
    }

    #[test]
    fn a_program_without_a_budget_is_refused() {
        let budgets = budgets("[program]\nverken = 1\n[other]\nworker = 1\ndocument = 1");
        assert!(weigh(&site("unknown", 1), &budgets).is_err());
    }

    #[test]
    fn a_program_that_only_its_script_names_weighs_too() {
        let dist = site("idle", 2000);
        let html = r#"<script>load({ src: "/assets/reader.1.js" })</script>"#;
        fs::write(dist.join("index.html"), html).unwrap();
        let script = r#"start("/assets/reader.1.wasm")"#;
        fs::write(dist.join("assets/reader.1.js"), script).unwrap();
        fs::write(dist.join("assets/reader.1.js.br"), [0; 20]).unwrap();
        let budgets = budgets("[program]\nreader = 3\n[other]\nworker = 1\ndocument = 1");
        assert_eq!(weigh(&dist, &budgets).unwrap()[0].bytes, 2020);
    }
}
