//! Turns the texts under `texts/` into what the site speaks: ids in Rust, and for each language a list
//! of texts as JSON. A text that lacks a language, or whose two languages ask for different values,
//! stops the build with its file, its line and what is allowed.

mod facts;
pub(crate) mod help;
pub(crate) mod interface;
mod long;
pub(crate) mod measures;
pub(crate) mod model;
pub(crate) mod reading;
pub(crate) mod scorecard;
mod texts;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

const LANGUAGES: [&str; 2] = ["nl", "en"];

/// The description of the model.
const MODEL: &str = "../docs/MODEL.md";

fn main() -> ExitCode {
    match generate() {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            println!("cargo::error={sentence}");
            ExitCode::FAILURE
        }
    }
}

fn generate() -> Result<(), String> {
    println!("cargo::rerun-if-changed=texts");
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed={}", scorecard::DATA);
    println!("cargo::rerun-if-changed={MODEL}");
    let texts = Path::new("texts");
    let out = env::var_os("OUT_DIR").map(PathBuf::from);
    let out = out.ok_or("cargo gave no OUT_DIR")?;
    let mut catalogue = String::new();
    let measures = measures::read(texts)?;
    let means = scorecard::means(texts)?;
    for generated in [
        interface::generate(texts, measures::ends(&measures).into_iter().chain(means))?,
        help::generate(texts)?.followed_by(measures::parts(&measures)),
        long::generate(texts)?,
    ] {
        write(&out.join(format!("{}.rs", generated.name)), &generated.ids)?;
        catalogue.push_str(&generated.lists());
    }
    let reading = reading::generate(texts)? + &model_document()?;
    write(&out.join("reading.rs"), &reading)?;
    write(&out.join("catalogue.rs"), &catalogue)
}

/// The description of the model, as Rust source.
fn model_document() -> Result<String, String> {
    let model = model::rendered("docs/MODEL.md", &read(Path::new(MODEL))?)?;
    Ok(format!(
        "pub(super) const MODEL_CONTENTS: &str = {:?};\npub(super) const MODEL_DOCUMENT: &str = {:?};\n",
        model.contents, model.html
    ))
}

/// What a file of texts becomes.
pub(crate) struct Generated {
    /// The name of the file.
    name: &'static str,
    /// The ids, as Rust source.
    ids: String,
    /// Every text, in the order of the ids, in each language.
    texts: Vec<[String; 2]>,
}

impl Generated {
    /// The same with texts that have no ids, at the end.
    fn followed_by(mut self, texts: impl Iterator<Item = [String; 2]>) -> Self {
        self.texts.extend(texts);
        self
    }

    /// The texts as Rust source, a list for each language; only the native build compiles them.
    fn lists(&self) -> String {
        let of = |language: usize| -> Vec<&str> {
            self.texts
                .iter()
                .map(|text| text[language].as_str())
                .collect()
        };
        let list = |language: usize| {
            format!(
                "pub(super) static {}_{}: [&str; {}] = {:?};\n",
                self.name.to_uppercase(),
                LANGUAGES[language].to_uppercase(),
                self.texts.len(),
                of(language)
            )
        };
        list(0) + &list(1)
    }
}

fn write(file: &Path, text: &str) -> Result<(), String> {
    fs::write(file, text).map_err(|error| format!("cannot write {}: {error}", file.display()))
}

fn read(file: &Path) -> Result<String, String> {
    fs::read_to_string(file).map_err(|error| format!("cannot read {}: {error}", file.display()))
}
