//! What Trunk leaves of a program: its wasm, and the JavaScript that loads it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::wasm_names;

/// A program for the browser.
pub(crate) struct Code {
    /// The JavaScript around the wasm.
    pub(crate) glue: String,
    /// The wasm, without the names of its functions.
    pub(crate) wasm: Vec<u8>,
}

impl Code {
    /// Takes a program out of the staging folder.
    ///
    /// # Errors
    /// When Trunk didn't leave it there.
    pub(crate) fn take(staging: &Path, name: &str) -> Result<Self> {
        let (glue, wasm) = (
            staging.join(format!("{name}.js")),
            staging.join(format!("{name}_bg.wasm")),
        );
        let context = || format!("Trunk left no readable {name} in {}", staging.display());
        let code = Self {
            glue: fs::read_to_string(&glue).with_context(context)?,
            wasm: wasm_names::without(&fs::read(&wasm).with_context(context)?)
                .with_context(|| format!("{} is no wasm", wasm.display()))?,
        };
        fs::remove_file(&glue)
            .and_then(|()| fs::remove_file(&wasm))
            .with_context(context)?;
        Ok(code)
    }
}
