//! A mistake in the texts stops the build with its file, its line and what is allowed.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

#[path = "../build/main.rs"]
#[expect(dead_code, reason = "`main` runs when the crate is built")]
mod build;

use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;

const TEXTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/texts");

/// A mistake in a line `key = { nl = "…", en = "…" }`, and what its refusal says.
struct Mistake {
    file: &'static str,
    make: fn(&str) -> String,
    says: &'static str,
}

const FILES: [&str; 3] = ["help.toml", "interface.toml", "measures.toml"];

fn mistakes() -> Vec<Mistake> {
    type Make = fn(&str) -> String;
    let in_any: [(Make, &str); 6] = [
        (
            |line| line.replace("en = \"", "fr = \""),
            "`fr` is not allowed; a text stands in `nl` and `en`",
        ),
        (
            |line| line.replace("{ nl", "{ de = \"x\", nl"),
            "`de` is not allowed; a text stands in `nl` and `en`",
        ),
        (
            |line| line.split(", en = \"").next().unwrap().to_owned() + " }",
            "no text in `en`",
        ),
        (
            |line| line.replace("nl = \"", "nl = \" \", oud = \""),
            "`oud` is not allowed",
        ),
        (
            |line| line.split_once('=').unwrap().0.to_owned() + "= { nl = \" \", en = \"x\" }",
            "no text in `nl`",
        ),
        (
            |line| line.split_once('=').unwrap().0.to_owned() + "= \"x\"",
            "no text in `nl` and `en`",
        ),
    ];
    let in_one: [(&str, Make, &str); 4] = [
        (
            "measures.toml",
            |line| format!("wat = {}", line.split_once('=').unwrap().1),
            "this sheet has no such part; its parts are what, ",
        ),
        (
            "help.toml",
            |line| format!("wat = {}", line.split_once('=').unwrap().1),
            "its parts are what, examples, does, tradeoffs, source",
        ),
        (
            "interface.toml",
            |line| line.replace("nl = \"", "nl = \"{ "),
            "as in `{name}`",
        ),
        (
            "interface.toml",
            |line| line.replace("en = \"", "en = \"{zz} "),
            "must be the same",
        ),
    ];
    let in_each = FILES
        .into_iter()
        .flat_map(|file| in_any.map(|(make, says)| (file, make, says)));
    let all = in_each.chain(in_one);
    all.map(|(file, make, says)| Mistake { file, make, says })
        .collect()
}

/// What the build makes of a folder in which one file has another text.
fn built(folder: &Path, file: &str, text: &str) -> Result<(), String> {
    fs::create_dir_all(folder).unwrap();
    fs::write(folder.join(file), text).unwrap();
    match file {
        "help.toml" => build::help::generate(folder).map(drop),
        "measures.toml" => build::measures::read(folder).map(drop),
        _ => build::interface::generate(folder, []).map(drop),
    }
}

fn scratch(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

proptest! {
    #[test]
    fn a_mistake_in_any_text_is_refused_where_it_stands(
        mistake in 0..mistakes().len(),
        place in any::<prop::sample::Index>(),
    ) {
        let Mistake { file, make, says } = &mistakes()[mistake];
        let text = fs::read_to_string(Path::new(TEXTS).join(file)).unwrap();
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let texts: Vec<usize> = (0..lines.len()).filter(|&at| lines[at].contains(" = { nl = \"")).collect();
        let at = *place.get(&texts);
        lines[at] = make(&lines[at]);
        let refusal = built(&scratch("site-texts"), file, &lines.join("\n"));
        let why = refusal.err().unwrap_or_else(|| "accepted".to_owned());
        let place = format!("texts/{file}, line {}, ", at + 1);
        prop_assert!(why.starts_with(&place) && why.contains(says), "{}\n{}", lines[at], why);
    }
}

#[test]
fn a_sheet_without_a_part_and_what_is_no_toml_are_refused_where_they_stand() {
    let refused = |text: &str| built(&scratch("site-sheets"), "help.toml", text).unwrap_err();
    let sheets = fs::read_to_string(Path::new(TEXTS).join("help.toml")).unwrap();
    let line = 1 + sheets
        .lines()
        .position(|line| line == "[scenario]")
        .unwrap();
    let short = refused(&sheets.replacen("\nsource = ", "\n# ", 1));
    let place = format!("texts/help.toml, line {line}, `scenario`: it lacks the part `source`");
    assert!(short.starts_with(&place), "{short}");
    let broken = refused(&sheets.replacen("[scenario]", "[scenario", 1));
    let place = format!("texts/help.toml, line {line}, `TOML`");
    assert!(broken.starts_with(&place), "{broken}");
    let none = refused("");
    assert!(none.contains("has no sheet"), "{none}");
}

#[test]
fn an_outcome_has_a_sheet_with_levels_where_it_runs_from_0_to_1_and_without_them_elsewhere() {
    let refused = |text: &str| built(&scratch("site-measures"), "measures.toml", text).unwrap_err();
    let sheets = fs::read_to_string(Path::new(TEXTS).join("measures.toml")).unwrap();
    let lacks = refused(&sheets.replacen("\nhalf = ", "\n# ", 1));
    assert!(lacks.contains("it lacks the part `half`"), "{lacks}");
    let level = "[kost]\nnone = { nl = \"niets\", en = \"nothing\" }";
    let more = refused(&sheets.replace("[kost]", level));
    assert!(
        more.contains("no such part; its parts are what, why"),
        "{more}"
    );
    let other = refused(&sheets.replace("[kost]", "[prijs]"));
    assert!(other.contains("the outcome kost has no sheet"), "{other}");
    let extra = refused(&format!(
        "{sheets}\n[prijs]\nwhat = {{ nl = \"x\", en = \"x\" }}"
    ));
    assert!(extra.contains("the model has no such outcome"), "{extra}");
}

/// A claim is a line; below it each verdict that was measured, and why it is risky or built in.
#[test]
fn the_page_of_the_method_shows_every_claim_with_every_verdict() {
    let rows = |file: &str| {
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/claims/data");
        fs::read_to_string(data.join(file))
            .unwrap()
            .lines()
            .skip(1)
            .count()
    };
    let [claims, verdicts] = [rows("claims.csv"), rows("scorecard.csv")];
    for (language, folder) in ["nl", "en"].into_iter().enumerate() {
        let texts = Path::new(TEXTS);
        let page = fs::read_to_string(texts.join(folder).join("pages/methode.md")).unwrap();
        let page = build::scorecard::fill_in(&page, texts, language).unwrap();
        println!("{page}");
        let lines = |start: &str| page.lines().filter(|line| line.starts_with(start)).count();
        assert_eq!([lines("- **F"), lines("  - ")], [claims, verdicts + claims]);
        assert!(!page.contains(['{', '}']), "a place that is not filled in");
    }
}

/// A copy of all texts, of which one file is changed.
fn with_change(name: &str, file: &str, from: &str, to: &str) -> PathBuf {
    fn copy(from: &Path, to: &Path) {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap() {
            let (path, kind) = entry
                .map(|entry| (entry.path(), entry.file_type().unwrap()))
                .unwrap();
            let copied = to.join(path.file_name().unwrap());
            if kind.is_dir() {
                copy(&path, &copied);
            } else {
                fs::copy(&path, &copied).unwrap();
            }
        }
    }
    let folder = scratch(name);
    copy(Path::new(TEXTS), &folder);
    let path = folder.join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{file} has no {from}");
    fs::write(path, text.replacen(from, to, 1)).unwrap();
    folder
}

#[test]
fn a_mistake_on_a_page_to_read_is_refused_with_its_file_and_what_is_allowed() {
    let cases = [
        (
            "findings.toml",
            "{visie-gedragen}",
            "{visie-onbekend}",
            "`visie-onbekend` is no id of crates/evidence/data/facts.csv",
        ),
        (
            "findings.toml",
            "title_nl = ",
            "titel_nl = ",
            "`titel_nl` is unknown",
        ),
        (
            "themes.toml",
            "intro_en = ",
            "source = \"\" #",
            "texts/themes.toml",
        ),
        ("ways.toml", "text_en = ", "# ", "it has no text `text_en`"),
        (
            "questions.toml",
            "[[question]]",
            "[[vraag]]",
            "texts/questions.toml",
        ),
        (
            "glossary.toml",
            "kind = \"ons\"",
            "kind = \"krant\"",
            "use `rapport` or `ons`",
        ),
        (
            "glossary.toml",
            "see = [\"herkomst\"",
            "see = [\"nergens\"",
            "see `nergens`",
        ),
        (
            "pages.toml",
            "en = \"",
            "fr = \"",
            "a text stands in `nl` and `en`",
        ),
        (
            "nl/pages/terreinregisseur.md",
            "{vdab-overeenkomsten}",
            "{vdab}",
            "`vdab` is no id",
        ),
        (
            "en/pages/terreinregisseur.md",
            "::model::",
            "<b>::model::</b>",
            "write Markdown, not HTML",
        ),
    ];
    for (place, (file, from, to, says)) in cases.into_iter().enumerate() {
        let folder = with_change(&format!("site-reading-{place}"), file, from, to);
        let why = build::reading::generate(&folder)
            .err()
            .unwrap_or_else(|| "accepted".to_owned());
        let name = Path::new(file).file_name().unwrap().to_str().unwrap();
        assert!(why.contains(says) && why.contains(name), "{file}: {why}");
    }
}

/// The running texts of pages to read, by file: paragraphs of Markdown, and texts in both languages of lists.
fn running_texts() -> Vec<(String, String)> {
    let mut texts = Vec::new();
    for language in ["nl", "en"] {
        let folder = Path::new(TEXTS).join(language).join("pages");
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = format!("{language}/{}", path.file_name().unwrap().to_str().unwrap());
            let markdown = fs::read_to_string(&path).unwrap();
            let paragraphs = markdown
                .split("\n\n")
                .filter(|one| !one.starts_with(['#', ':']));
            texts.extend(paragraphs.map(|one| (name.clone(), one.to_owned())));
        }
    }
    for file in [
        "findings.toml",
        "themes.toml",
        "questions.toml",
        "glossary.toml",
        "ways.toml",
        "changes.toml",
    ] {
        let text = fs::read_to_string(Path::new(TEXTS).join(file)).unwrap();
        for line in text.lines() {
            let field = line
                .split_once(" = \"")
                .map(|(key, value)| (key, value.trim_end_matches('"')));
            let is_text = |key: &str| key.ends_with("_nl") || key.ends_with("_en");
            if let Some((_, value)) = field.filter(|(key, _)| is_text(key)) {
                texts.push((file.to_owned(), value.to_owned()));
            }
        }
    }
    texts
}

#[test]
fn at_most_one_sentence_in_ten_has_more_than_twenty_words() {
    let texts = running_texts();
    let sentences: Vec<usize> = texts
        .iter()
        .flat_map(|(_, text)| text.split(['.', '?', '!', ':']))
        .map(|sentence| sentence.split_whitespace().count())
        .filter(|words| *words > 0)
        .collect();
    let long = sentences.iter().filter(|words| **words > 20).count();
    assert!(sentences.len() > 1_000, "{}", sentences.len());
    assert!(
        10 * long <= sentences.len(),
        "{long} of {}",
        sentences.len()
    );
}

#[test]
fn a_figure_of_the_report_stands_in_no_text_but_by_its_name_and_with_its_passage() {
    const PASSAGES: [&str; 9] = [
        "§",
        "hoofdstuk",
        "tabel",
        "bijlage",
        "voetnoot",
        "chapter",
        "table",
        "annex",
        "footnote",
    ];
    for (file, text) in running_texts() {
        if file.ends_with(".md") && text.contains('{') && !text.contains("{{") {
            assert!(
                PASSAGES.iter().any(|one| text.contains(one)),
                "{file}: {text}"
            );
        }
        // The texts of the method speak of the model; its figures are ours.
        if !file.ends_with("methode.md") {
            let unnumbered = text.lines().map(|line| match line.split_once(". ") {
                Some((number, item)) if number.parse::<u8>().is_ok() => item,
                _ => line,
            });
            let text = unnumbered.collect::<Vec<_>>().join(" ");
            let outside = text.split(['{', '}']).step_by(2).collect::<String>();
            let outside = outside.split(['(', ')']).step_by(2).collect::<String>();
            // What has a number for a name.
            let named = ["oofdstuk 5", "hapter 5", "rtikel 60", "rticle 60"];
            let outside = named
                .iter()
                .fold(outside, |text, name| text.replace(name, ""));
            let digits = outside
                .split_whitespace()
                .filter(|word| !word.contains('§'))
                .find(|word| {
                    let figure = word.trim_matches(|sign: char| !sign.is_alphanumeric());
                    figure.contains(|sign: char| sign.is_ascii_digit())
                        && !figure.contains(char::is_alphabetic)
                });
            assert_eq!(digits, None, "{file}: {text}");
        }
    }
}
