//! The tables of the tile map and of municipalities that merged.

use regiewijzer_sheet::{Folder, Row, Sheet};

use super::codes;
use super::tables::array;

/// More columns leave no room for a label in a tile on a screen of 320 pixels.
const COLUMNS: u32 = 9;
const ROWS: u32 = 9;
/// The longest label of a tile, in letters.
const LABEL: usize = 5;

pub(crate) fn tiles(folder: &Folder, partnerships: &Sheet) -> Result<String, String> {
    let tiles = folder.open(
        "tiles.csv",
        "partnership,label,column,row,longitude,latitude,provenance,source",
    )?;
    let ids = partnerships.rows().map(|row| row.id("id"));
    tiles.require_exactly("partnership", &ids.collect::<Result<Vec<_>, _>>()?)?;
    tiles.require_unique("label")?;
    let mut items = Vec::new();
    for row in tiles.rows() {
        items.push(format!(
            "Tile {{ partnership: {:?}, {} }}",
            row.id("partnership")?,
            tile(row)?
        ));
    }
    let mut source = array("TILES", "Tile", &items);

    let blanks = folder.open(
        "blank_tiles.csv",
        "id,label,nl,en,province,column,row,longitude,latitude,provenance,source",
    )?;
    blanks.require_unique("id")?;
    let mut items = Vec::new();
    for row in blanks.rows() {
        let province = match row.optional("province")? {
            None => "None".to_owned(),
            Some(_) => format!("Some({})", codes::province(row)?),
        };
        items.push(format!(
            "BlankTile {{ id: {:?}, name: {}, province: {province}, {} }}",
            row.id("id")?,
            row.bilingual("nl", "en")?,
            tile(row)?
        ));
    }
    one_tile_a_place(&[&tiles, &blanks])?;
    source.push_str(&array("BLANK_TILES", "BlankTile", &items));
    Ok(source)
}

/// The fields that every tile has.
fn tile(row: Row<'_>) -> Result<String, String> {
    let label = row.text("label")?;
    if label.chars().count() > LABEL {
        let why = format!("\"{label}\" has more than {LABEL} letters; it must fit in a tile");
        return Err(row.refuse("label", &why));
    }
    Ok(format!(
        "label: {label:?}, column: {}, row: {}, longitude: {:?}, latitude: {:?}, provenance: {}, source: {:?}",
        row.number("column", 0, COLUMNS - 1)?,
        row.number("row", 0, ROWS - 1)?,
        row.decimal_in("longitude", 2.5, 6.0)?,
        row.decimal_in("latitude", 50.6, 51.6)?,
        codes::provenance(row)?,
        row.text("source")?,
    ))
}

fn one_tile_a_place(sheets: &[&Sheet]) -> Result<(), String> {
    let mut taken = Vec::new();
    for row in sheets.iter().flat_map(|sheet| sheet.rows()) {
        let place = (row.text("column")?, row.text("row")?);
        if taken.contains(&place) {
            let why = format!(
                "another tile lies at column {}, row {}; every place holds one tile",
                place.0, place.1
            );
            return Err(row.refuse("row", &why));
        }
        taken.push(place);
    }
    Ok(())
}

pub(crate) fn neighbours(
    folder: &Folder,
    partnerships: &Sheet,
    members: &Sheet,
) -> Result<String, String> {
    let sheet = folder.open(
        "neighbours.csv",
        "partnership,neighbour,municipality,neighbour_municipality,provenance,source",
    )?;
    let mut items = Vec::new();
    let mut before = ("", "");
    for row in sheet.rows() {
        let pair = (
            row.find_in("partnership", partnerships)?.id("id")?,
            row.find_in("neighbour", partnerships)?.id("id")?,
        );
        if pair.0 >= pair.1 {
            return Err(row.refuse(
                "neighbour",
                "it does not follow `partnership` in the alphabet; so no pair stands twice",
            ));
        }
        if pair <= before {
            return Err(row.refuse(
                "partnership",
                "the pair does not follow that of the row above in the alphabet",
            ));
        }
        before = pair;
        items.push(format!(
            "Neighbours {{ partnerships: {:?}, municipalities: {:?}, provenance: {}, source: {:?} }}",
            [pair.0, pair.1],
            [
                member_of(row, "municipality", pair.0, members)?,
                member_of(row, "neighbour_municipality", pair.1, members)?,
            ],
            codes::provenance(row)?,
            row.text("source")?,
        ));
    }
    Ok(array("NEIGHBOURS", "Neighbours", &items))
}

/// The municipality in a column, which must lie in that partnership.
fn member_of<'r>(
    row: Row<'r>,
    column: &str,
    partnership: &str,
    members: &Sheet,
) -> Result<&'r str, String> {
    let municipality = row.text(column)?;
    let is_member = members.rows().any(|member| {
        member.text("partnership") == Ok(partnership)
            && member.text("municipality") == Ok(municipality)
    });
    if is_member {
        Ok(municipality)
    } else {
        let why =
            format!("data/members.csv has no municipality \"{municipality}\" in {partnership}");
        Err(row.refuse(column, &why))
    }
}

pub(crate) fn merges(folder: &Folder, members: &Sheet) -> Result<String, String> {
    let sheet = folder.open("merges.csv", "old,new,year,provenance,source")?;
    sheet.require_unique("old")?;
    let is_member = |name: &str| {
        let mut rows = members.rows();
        rows.any(|member| member.text("municipality") == Ok(name))
    };
    let mut items = Vec::new();
    for row in sheet.rows() {
        let (old, new) = (row.text("old")?, row.text("new")?);
        if !is_member(old) && !is_member(new) {
            return Err(row.refuse(
                "old",
                "neither it nor the new name is a municipality of data/members.csv",
            ));
        }
        items.push(format!(
            "Merge {{ old: {old:?}, new: {new:?}, year: {}, provenance: {}, source: {:?} }}",
            row.one_of("year", &["2019", "2025"])?,
            codes::provenance(row)?,
            row.text("source")?,
        ));
    }
    Ok(array("MERGES", "Merge", &items))
}
