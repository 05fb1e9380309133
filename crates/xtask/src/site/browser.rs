//! A browser to look at the site with, for tests and for measurements.

use std::path::PathBuf;
use std::process::Command;
use std::thread;

use anyhow::Result;

use super::host::Host;
use crate::process;
use crate::progress;
use crate::site;
use crate::tool::{chromium, node};
use crate::workspace::Workspace;

/// A script of the browser tests that needs no browser.
pub(crate) fn script(workspace: &Workspace, name: &str) -> Command {
    let mut command = Command::new("npm");
    command
        .args(["run", "--silent", name, "--"])
        .current_dir(workspace.browser_tests());
    command
}

/// The site as it is now, and a browser that can open it.
pub(crate) struct Browser<'a> {
    workspace: &'a Workspace,
    chromium: PathBuf,
}

impl<'a> Browser<'a> {
    /// Builds the site and whatever it is compared with, and brings Node and Chromium.
    ///
    /// # Errors
    /// When something does not compile or cannot be brought.
    pub(crate) fn bring(workspace: &'a Workspace) -> Result<Self> {
        site::build_if_changed(workspace)?;
        progress::step("programs that the browser is compared with", || {
            for target in [
                ["--package", "regiewijzer-cli", "--bin", "regiewijzer"],
                ["--package", "regiewijzer-site", "--example", "wire"],
            ] {
                process::run(workspace.cargo().arg("build").args(target))?;
            }
            Ok(())
        })?;
        node::bring(workspace)?;
        let chromium = chromium::bring(workspace)?;
        Ok(Self {
            workspace,
            chromium,
        })
    }

    /// A script of the browser tests that knows where all of it is. The site is served until this
    /// process ends.
    ///
    /// # Errors
    /// When the site cannot be served.
    pub(crate) fn script(&self, name: &str) -> Result<Command> {
        let host = Host::anywhere(self.workspace.dist())?;
        let address = host.address();
        thread::spawn(move || host.serve());
        let built = self.workspace.target.join("debug");
        let mut command = script(self.workspace, name);
        command
            .env("REGIEWIJZER_ADDRESS", address)
            .env("REGIEWIJZER_CLI", built.join("regiewijzer"))
            .env("REGIEWIJZER_WIRE", built.join("examples/wire"))
            .env("CHROMIUM", &self.chromium);
        Ok(command)
    }
}
