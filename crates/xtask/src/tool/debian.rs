//! Packages of Debian and Ubuntu, where this runs as root.

use std::process::Command;

use anyhow::Result;

use crate::process;

/// Whether packages can be installed without asking anyone.
pub(crate) fn can_install() -> bool {
    process::output("id", &["-u"]).as_deref() == Some("0")
        && process::output("apt-get", &["--version"]).is_some()
}

/// Installs packages.
///
/// # Errors
/// When apt-get fails; the message names its command.
pub(crate) fn install(packages: &[&str]) -> Result<()> {
    process::run(Command::new("apt-get").args(["update", "-q"]))?;
    process::run(
        Command::new("apt-get")
            .args(["install", "-y", "-q", "--no-install-recommends"])
            .args(packages)
            .env("DEBIAN_FRONTEND", "noninteractive"),
    )
}
