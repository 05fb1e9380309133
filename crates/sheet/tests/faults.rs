//! Fault injection finds what a build script doesn't check.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use regiewijzer_sheet::faults::{Exempt, not_refused, undetected, with_cell};
use regiewijzer_sheet::{Folder, Generated};
use std::fs;
use std::path::{Path, PathBuf};

const EXEMPT: Exempt = Exempt {
    prose: &["name"],
    any_size: &[],
};

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("sheet-{name}"));
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("towns.csv"), "id,name,size\na,A,1\nb,B,2\n").unwrap();
    folder
}

fn checked(folder: &Folder) -> Result<Generated, String> {
    let sheet = folder.open("towns.csv", "id,name,size")?;
    for row in sheet.rows() {
        row.id("id")?;
        row.text("name")?;
        row.number("size", 1, 9)?;
    }
    Ok(Vec::new())
}

fn size_unbounded(folder: &Folder) -> Result<Generated, String> {
    let sheet = folder.open("towns.csv", "id,name,size")?;
    for row in sheet.rows() {
        row.id("id")?;
        row.text("name")?;
        row.decimal("size")?;
    }
    Ok(Vec::new())
}

fn name_unread(folder: &Folder) -> Result<Generated, String> {
    let sheet = folder.open("towns.csv", "id,name,size")?;
    for row in sheet.rows() {
        row.id("id")?;
        row.number("size", 1, 9)?;
    }
    Ok(Vec::new())
}

fn place_unnamed(folder: &Folder) -> Result<Generated, String> {
    checked(folder).map_err(|_| "a mistake somewhere".to_owned())
}

#[test]
fn a_column_without_a_check_is_found() {
    let (data, scratch) = (folder("data"), folder("scratch"));
    let found = |generate: fn(&Folder) -> Result<Generated, String>| {
        undetected(&data, &scratch, &EXEMPT, generate).unwrap()
    };
    assert_eq!(found(checked), Vec::<String>::new());
    let unbounded = found(size_unbounded);
    assert_eq!(unbounded.len(), 2, "{unbounded:?}");
    assert!(unbounded.iter().all(|fault| fault.contains("`size` = ")));
    let unread = found(name_unread);
    assert_eq!(unread.len(), 4, "{unread:?}");
    assert!(unread.iter().all(|fault| fault.contains("`name` = ")));
    assert!(found(place_unnamed).len() > 10);
}

#[test]
fn a_value_that_is_accepted_or_refused_elsewhere_or_in_other_words_is_listed() {
    let (data, scratch) = (folder("values"), folder("planted"));
    let listed = |value: &str, says: &str, generate: fn(&Folder) -> Result<Generated, String>| {
        let planted = format!("towns.csv:3:size = {value} -> {says}");
        not_refused(&data, &scratch, &planted, generate).unwrap()
    };
    assert_eq!(listed("12", "from 1 to 9", checked), Vec::<String>::new());
    assert!(listed("5", "from 1 to 9", checked)[0].ends_with("accepted"));
    assert_eq!(listed("12", "unique", checked).len(), 1);
    assert_eq!(listed("12", "somewhere", place_unnamed).len(), 1);
    assert!(not_refused(&data, &scratch, "towns.csv = 5", checked).is_err());
}

#[test]
fn a_fault_stands_in_one_cell_of_a_copy() {
    let (data, scratch) = (folder("original"), folder("copy"));
    let copy = with_cell(&data, &scratch, ("towns.csv", 3, "size"), "x, y").unwrap();
    let text = |folder: &Path| fs::read_to_string(folder.join("towns.csv")).unwrap();
    assert_eq!(text(&copy.0), "id,name,size\na,A,1\nb,B,\"x, y\"\n");
    assert_eq!(text(&data), "id,name,size\na,A,1\nb,B,2\n");
    assert!(with_cell(&data, &scratch, ("towns.csv", 4, "size"), "").is_err());
}
