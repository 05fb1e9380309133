//! A static host: folders give their `index.html`, unknown paths give `404.html`, and where a file
//! has a compressed copy beside it a browser that takes it gets that.

use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;

use anyhow::{Context, Result};
use axum::Router;
use axum::http::HeaderValue;
use axum::http::header::CACHE_CONTROL;
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_header::SetResponseHeaderLayer;

/// How many ports are tried from the first one.
const TRIES: u16 = 50;

/// A folder at an address of this machine.
pub(crate) struct Host {
    listener: TcpListener,
    folder: PathBuf,
}

impl Host {
    /// Takes one port and no other.
    ///
    /// # Errors
    /// When the port is taken.
    pub(crate) fn at(port: u16, folder: PathBuf) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).with_context(|| {
            format!(
                "port {port} cannot be used; give another with `--port`, or leave it out for the \
                 next free one"
            )
        })?;
        Ok(Self { listener, folder })
    }

    /// Takes the first free port from the given one on.
    ///
    /// # Errors
    /// When none of the next ports is free.
    pub(crate) fn at_or_after(port: u16, folder: PathBuf) -> Result<Self> {
        let last = port.saturating_add(TRIES);
        let listener = (port..=last)
            .find_map(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, port)).ok())
            .with_context(|| {
                format!("no port from {port} to {last} is free; give one with `--port`")
            })?;
        Ok(Self { listener, folder })
    }

    /// Takes any free port.
    ///
    /// # Errors
    /// When this machine has none.
    pub(crate) fn anywhere(folder: PathBuf) -> Result<Self> {
        Self::at(0, folder)
    }

    /// The address to open.
    pub(crate) fn address(&self) -> String {
        let port = self
            .listener
            .local_addr()
            .map_or(0, |address| address.port());
        format!("http://localhost:{port}")
    }

    /// Serves until the process ends.
    ///
    /// # Errors
    /// When the listener fails.
    pub(crate) fn serve(self) -> Result<()> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_io()
            .build()?;
        runtime.block_on(async {
            self.listener.set_nonblocking(true)?;
            let listener = tokio::net::TcpListener::from_std(self.listener)?;
            let not_found = ServeFile::new(self.folder.join("404.html"));
            let files = ServeDir::new(&self.folder)
                .precompressed_br()
                .precompressed_gzip()
                .not_found_service(not_found.precompressed_br().precompressed_gzip());
            let router = Router::new()
                .fallback_service(files)
                // A rebuilt page must not hide behind an older one.
                .layer(SetResponseHeaderLayer::overriding(
                    CACHE_CONTROL,
                    HeaderValue::from_static("no-cache"),
                ));
            axum::serve(listener, router).await?;
            Ok(())
        })
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::{Read, Write};
    use std::net::TcpStream;
    use std::sync::atomic::{AtomicU32, Ordering};
    use std::thread;

    use super::*;

    /// Asks a host of a small site for a path; gives the head and the body of the answer.
    fn ask(path: &str) -> (String, String) {
        ask_for(path, "identity")
    }

    fn ask_for(path: &str, encoding: &str) -> (String, String) {
        // A folder for each test: writing a file that another test is being served would empty it.
        static ASKED: AtomicU32 = AtomicU32::new(0);
        let (process, count) = (std::process::id(), ASKED.fetch_add(1, Ordering::Relaxed));
        let folder = std::env::temp_dir().join(format!("regiewijzer-host-{process}-{count}"));
        fs::create_dir_all(folder.join("verken")).unwrap();
        fs::write(folder.join("verken/index.html"), "<p>verken").unwrap();
        fs::write(folder.join("404.html"), "<p>weg").unwrap();
        fs::write(folder.join("a.wasm"), "").unwrap();
        fs::write(folder.join("a.wasm.br"), "by brotli").unwrap();
        fs::write(folder.join("a.wasm.gz"), "by gzip").unwrap();
        let host = Host::anywhere(folder).unwrap();
        let address = host.listener.local_addr().unwrap();
        thread::spawn(move || host.serve());
        let mut stream = TcpStream::connect(address).unwrap();
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: a\r\nAccept-Encoding: {encoding}\r\nConnection: close\r\n\r\n"
        )
        .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        (head.to_lowercase(), body.to_owned())
    }

    #[test]
    fn a_folder_gives_its_page() {
        let (head, body) = ask("/verken/");
        assert!(head.starts_with("http/1.1 200"), "{head}");
        assert!(head.contains("content-type: text/html"), "{head}");
        assert!(head.contains("cache-control: no-cache"), "{head}");
        assert!(body.contains("<p>verken"));
    }

    #[test]
    fn a_folder_without_its_slash_leads_to_it_and_keeps_the_query() {
        let (head, _) = ask("/verken?scenario=vandaag");
        assert!(
            head.contains("location: /verken/?scenario=vandaag"),
            "{head}"
        );
    }

    #[test]
    fn an_unknown_path_gives_the_404_page_with_its_status() {
        let (head, body) = ask("/niets");
        assert!(head.starts_with("http/1.1 404"), "{head}");
        assert!(body.contains("<p>weg"));
    }

    #[test]
    fn wasm_has_the_type_that_browsers_ask_for() {
        let (head, _) = ask("/a.wasm");
        assert!(head.contains("content-type: application/wasm"), "{head}");
    }

    #[test]
    fn a_browser_gets_the_smallest_copy_that_it_takes_under_the_files_own_type() {
        for (takes, encoding, copy) in
            [("gzip, br", "br", "by brotli"), ("gzip", "gzip", "by gzip")]
        {
            let (head, body) = ask_for("/a.wasm", takes);
            assert!(
                head.contains(&format!("content-encoding: {encoding}")),
                "{head}"
            );
            assert!(head.contains("content-type: application/wasm"), "{head}");
            assert!(body.contains(copy));
        }
        let (head, _) = ask("/a.wasm");
        assert!(!head.contains("content-encoding"), "{head}");
    }

    #[test]
    fn a_taken_port_is_refused_by_name_and_skipped_otherwise() {
        let taken = Host::anywhere(PathBuf::new()).unwrap();
        let port = taken.listener.local_addr().unwrap().port();
        assert!(Host::at(port, PathBuf::new()).is_err());
        let next = Host::at_or_after(port, PathBuf::new()).unwrap();
        assert_ne!(next.address(), taken.address());
    }
}
