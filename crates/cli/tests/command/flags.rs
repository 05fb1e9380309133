//! Every flag of every command refuses a value that makes no sense: one sentence that names the flag,
//! the value and what is allowed, and exit status 2.

use crate::{answer, json, refusal};

const NONSENSE: [&str; 2] = ["no such value!", "NaN"];

/// The names that a help text lists behind an indent, `--seed` or of a command `run`. A description
/// that goes on in a second line stands further in.
fn listed(help: &str, indent: &str) -> Vec<String> {
    let lines = help.lines().filter_map(|line| line.strip_prefix(indent));
    let lines = lines.filter(|line| !line.starts_with(' '));
    let names = lines.filter_map(|line| line.split_whitespace().next());
    let plain = |name: &&str| name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
    let names = names.filter(plain).filter(|name| !name.ends_with("help"));
    names.map(str::to_owned).collect()
}

fn flags(command: &str) -> Vec<String> {
    let names = listed(&answer(&format!("{command} --help")), "      ").into_iter();
    names.filter(|name| name.starts_with("--")).collect()
}

fn commands() -> Vec<String> {
    let help = answer("--help");
    let (_, list) = help.split_once("Commands:").unwrap();
    let (list, _) = list.split_once("\n\n").unwrap();
    let session = [
        "new",
        "merge",
        "disagreement",
        "compromise",
        "minutes",
        "kit",
    ];
    let session = session.map(|command| format!("session {command}"));
    let alone = listed(list, "  ")
        .into_iter()
        .filter(|one| one != "session");
    alone.chain(session).collect()
}

/// Flags that take any text, or what only a file can tell.
fn is_free(flag: &str) -> bool {
    ["--date", "--from"].contains(&flag)
}

/// What a command needs beside the flag that is tried.
fn needs(command: &str, flag: &str) -> &'static str {
    match (command, flag) {
        ("contributions", "--preset" | "--link") | ("sensitivity", "--outcome") => "",
        ("session compromise", _) => "nergens.json --from=x",
        ("session minutes", _) => "nergens.json --date=x",
        ("session merge" | "session disagreement" | "session kit", _) => "nergens.json",
        ("compare" | "weigh", "--link") => "--link=?macht=0.5",
        ("discover", "--link") => "--link=?macht=0.5 --outcome=kost",
        ("evidence", _) => "tasks",
        ("compare", _) | ("discover", "--outcome") => "vandaag beleidsregisseur",
        ("contributions", "--schedule") => "--inhabitants=60000",
        ("contributions", _) => "--preset=beleidsregisseur",
        ("sensitivity", _) => "--outcome=kost",
        ("discover", "--threshold") => "vandaag --outcome=kost",
        ("discover", _) => "vandaag beleidsregisseur --outcome=kost",
        _ => "",
    }
}

fn assert_refused(words: &str, flag: &str, value: &str) {
    let error = refusal(words);
    let allowed = [
        "allowed",
        "possible values",
        "lists their ids",
        "of the form",
    ];
    assert!(
        error.contains(flag) && error.contains(value) && allowed.iter().any(|a| error.contains(a)),
        "{words}: {error}"
    );
}

#[test]
fn every_flag_of_every_command_refuses_nonsense() {
    let commands = commands();
    for command in ["evidence", "run", "discover", "ablate"] {
        assert!(commands.iter().any(|other| other == command), "{command}");
    }
    for command in &commands {
        let flags = flags(command);
        let writes_files =
            ["session new", "session merge", "session kit"].contains(&command.as_str());
        assert!(
            writes_files || flags.iter().any(|flag| flag == "--format"),
            "{command}"
        );
        for flag in flags.iter().filter(|flag| !is_free(flag)) {
            for value in NONSENSE {
                let words = format!("{command} {} '{flag}={value}'", needs(command, flag));
                assert_refused(&words, flag, value);
            }
        }
    }
}

#[test]
fn every_lever_of_an_option_refuses_nonsense() {
    for lever in json("levers").as_array().unwrap() {
        let flag = lever["flag"].as_str().unwrap();
        for value in NONSENSE {
            let lever = flag.trim_start_matches("--");
            assert_refused(
                &format!("compare vandaag 'a: {lever}={value}'"),
                flag,
                value,
            );
        }
    }
}
