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

/// What runs the browser tests: Node with their packages, and a Chromium.
pub(crate) struct Tools {
    chromium: PathBuf,
}

impl Tools {
    /// Brings Node and Chromium.
    ///
    /// # Errors
    /// When one of them is missing and cannot be brought.
    pub(crate) fn bring(workspace: &Workspace) -> Result<Self> {
        node::bring(workspace)?;
        let chromium = chromium::bring(workspace)?;
        Ok(Self { chromium })
    }
}

/// The site as it is now, and a browser that can open it.
pub(crate) struct Browser<'a> {
    workspace: &'a Workspace,
    tools: Tools,
}

impl<'a> Browser<'a> {
    /// Builds the site and whatever it is compared with.
    ///
    /// # Errors
    /// When something does not compile.
    pub(crate) fn build(workspace: &'a Workspace, tools: Tools) -> Result<Self> {
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
        Ok(Self { workspace, tools })
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
            .env("CHROMIUM", &self.tools.chromium);
        Ok(command)
    }
}
