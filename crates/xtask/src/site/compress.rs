//! Compressed copies beside the files of the site, for hosts that send those instead.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use brotli::CompressorWriter;
use flate2::Compression;
use flate2::write::GzEncoder;

/// Endings of files that compression makes smaller.
const ENDINGS: [&str; 7] = ["html", "wasm", "js", "css", "json", "svg", "webmanifest"];

/// The single file is opened from disk and never sent compressed.
const LEFT_OUT: &str = "regiewijzer.html";

/// Brotli's best: a file is written once and sent many times.
const BROTLI_QUALITY: u32 = 11;
const BROTLI_WINDOW: u32 = 24;

/// Writes a `.br` and a `.gz` beside every file of a folder that compression makes smaller.
///
/// # Errors
/// When a file cannot be read or written.
pub(crate) fn beside_all_in(folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| failure(folder))? {
        let path = entry?.path();
        if path.is_dir() {
            beside_all_in(&path)?;
        } else if is_compressible(&path) {
            let bytes = fs::read(&path).with_context(|| failure(&path))?;
            fs::write(with_ending(&path, ".br"), brotli(&bytes)?)
                .with_context(|| failure(&path))?;
            let copy = File::create(with_ending(&path, ".gz")).with_context(|| failure(&path))?;
            let mut gzip = GzEncoder::new(copy, Compression::best());
            gzip.write_all(&bytes).with_context(|| failure(&path))?;
            gzip.finish().with_context(|| failure(&path))?;
        }
    }
    Ok(())
}

/// The bytes as brotli packs them.
///
/// # Errors
/// Never in practice: it writes into memory.
pub(crate) fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    let mut writer = CompressorWriter::new(&mut packed, 1 << 16, BROTLI_QUALITY, BROTLI_WINDOW);
    writer.write_all(bytes)?;
    drop(writer);
    Ok(packed)
}

fn is_compressible(path: &Path) -> bool {
    let ending = path.extension().and_then(OsStr::to_str);
    ending.is_some_and(|ending| ENDINGS.contains(&ending))
        && path.file_name() != Some(OsStr::new(LEFT_OUT))
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

fn failure(path: &Path) -> String {
    format!("cannot compress {}", path.display())
}
