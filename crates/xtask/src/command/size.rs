//! `cargo xtask bench --size`: what the programs for the browser are made of.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use rustc_demangle::demangle;
use wasmparser::{KnownCustom, Name, Parser, Payload};

use crate::site::{self, BINARIES, budget};
use crate::tool::wasm_target;
use crate::workspace::Workspace;

/// How many functions are named.
const FUNCTIONS: usize = 40;

/// A program as the compiler left it, with the names of its functions.
#[derive(Default)]
struct Anatomy {
    /// Name and bytes of every function.
    functions: Vec<(String, usize)>,
    /// Bytes of all that isn't code but data.
    data: usize,
}

/// Prints what each program weighs, and what each crate and the largest functions in it weigh.
///
/// # Errors
/// When the site does not build or a program cannot be read.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    site::build_if_changed(workspace)?;
    let folder = workspace.target.join(wasm_target::TRIPLE).join("wasm");
    for name in BINARIES {
        let anatomy = dissect(&folder.join(name).with_extension("wasm"))?;
        print(name, anatomy);
    }
    println!("\npacked by brotli");
    budget::hold(workspace)
}

fn dissect(file: &Path) -> Result<Anatomy> {
    let context = || format!("{} cannot be read as wasm", file.display());
    let wasm = fs::read(file).with_context(context)?;
    let mut anatomy = Anatomy::default();
    let (mut imported, mut bodies, mut names) = (0, Vec::new(), BTreeMap::new());
    for payload in Parser::new(0).parse_all(&wasm) {
        match payload.with_context(context)? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    let kind = import.with_context(context)?.ty;
                    imported += u32::from(matches!(kind, wasmparser::TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.range().len()),
            Payload::DataSection(section) => anatomy.data = section.range().len(),
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(section) = section.as_known() {
                    for part in section {
                        if let Name::Function(map) = part.with_context(context)? {
                            for naming in map {
                                let naming = naming.with_context(context)?;
                                names.insert(naming.index, format!("{:#}", demangle(naming.name)));
                            }
                        }
                    }
                }
            }
            _ => {}
        }
    }
    let functions = (imported..).zip(bodies).map(|(index, bytes)| {
        let name = names.remove(&index);
        (name.unwrap_or_else(|| format!("function {index}")), bytes)
    });
    // What describes the bindings is read and taken out by wasm-bindgen.
    anatomy.functions = functions
        .filter(|(name, _)| !name.starts_with("__wbindgen_describe"))
        .collect();
    Ok(anatomy)
}

fn print(program: &str, anatomy: Anatomy) {
    let Anatomy {
        mut functions,
        data,
    } = anatomy;
    let code: usize = functions.iter().map(|(_, bytes)| bytes).sum();
    println!("\n{program}: {code} bytes of code, {data} of data, before packing");
    let mut crates: BTreeMap<&str, usize> = BTreeMap::new();
    for (name, bytes) in &functions {
        *crates.entry(crate_of(name)).or_default() += bytes;
    }
    let mut crates: Vec<_> = crates.into_iter().collect();
    crates.sort_by_key(|(_, bytes)| std::cmp::Reverse(*bytes));
    for (name, bytes) in crates {
        println!("{bytes:>9} {name}");
    }
    functions.sort_by_key(|(_, bytes)| std::cmp::Reverse(*bytes));
    println!("\n{program}: the largest functions");
    for (name, bytes) in functions.iter().take(FUNCTIONS) {
        println!("{bytes:>9} {name}");
    }
}

/// The crate in which a function stands: the first in its path, which is `a` in `<a::B as c::D>::e` and
/// `c` in `<T as c::D>::e`. Methods of a primitive type are those of `core`.
fn crate_of(name: &str) -> &str {
    let Some((start, _)) = name.split_once("::") else {
        return "(no crate)";
    };
    let is_word = |letter: char| letter.is_alphanumeric() || letter == '_';
    let krate = start.rsplit(|letter| !is_word(letter)).next();
    krate.filter(|krate| !krate.is_empty()).unwrap_or("core")
}

#[cfg(test)]
mod tests {
    use super::crate_of;

    #[test]
    fn a_function_belongs_to_the_first_crate_in_its_path() {
        for (name, krate) in [
            ("core::fmt::write", "core"),
            ("<yew::Html as core::fmt::Debug>::fmt", "yew"),
            ("<&mut T as wasm_bindgen::Convert>::convert", "wasm_bindgen"),
            ("<dyn yew::Scope>::send", "yew"),
            ("<str>::parse", "core"),
            ("memcpy", "(no crate)"),
        ] {
            assert_eq!(crate_of(name), krate, "{name}");
        }
    }
}
