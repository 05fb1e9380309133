//! A mistake in a data file stops the build with its file, line and column.

#[path = "../build/main.rs"]
#[expect(dead_code, reason = "`main` runs when the crate is built")]
mod build;

use build::tables::generate;
use regiewijzer_sheet::faults::{Exempt, not_refused, undetected};
use std::path::Path;

const DATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data");
const PROSE: Exempt = Exempt {
    prose: &[
        "name",
        "as_printed",
        "municipality",
        "old",
        "new",
        "place",
        "nl",
        "en",
        "says_nl",
        "says_en",
        "choice_nl",
        "choice_en",
        "reading_nl",
        "reading_en",
        "note_nl",
        "note_en",
        "answers_nl",
        "answers_en",
        "name_nl",
        "name_en",
        "today_nl",
        "today_en",
        "other_nl",
        "other_en",
        "practice_nl",
        "practice_en",
        "involvement_nl",
        "involvement_en",
        "interest_nl",
        "interest_en",
        "verdict_nl",
        "verdict_en",
        "town",
        "unit",
        "calculation",
        "venue",
        "source",
    ],
    any_size: &[],
};

#[test]
fn nonsense_in_any_column_is_refused_where_it_stands() {
    let scratch = Path::new(env!("CARGO_TARGET_TMPDIR")).join("evidence-columns");
    let undetected = undetected(Path::new(DATA), &scratch, &PROSE, generate).unwrap();
    assert!(undetected.is_empty(), "{}", undetected.join("\n"));
}

#[test]
fn rows_that_contradict_each_other_are_refused() {
    let scratch = Path::new(env!("CARGO_TARGET_TMPDIR")).join("evidence-rows");
    let planted = "
        partnerships.csv:3:id = beringen -> unique
        partnerships.csv:3:centre_city = Gent -> the same city
        tasks.csv:3:id = meerjarenplan -> unique
        milestones.csv:3:id = meerwaardenbesluit -> unique
        oddities.csv:3:id = aantal-ilv -> unique
        centre_cities.csv:3:partnership = antwerpen -> unique
        members.csv:2:partnership = atlantis -> data/partnerships.csv
        subsidy_tiers.csv:3:from_inhabitants = 60000 -> rise
        scales.csv:2:to_inhabitants = 0 -> from 1 to
        scales.csv:2:regierol = terreinregisseur -> in order
        milestones.csv:3:year = 1999 -> from 2000 to 2019
        questionnaire.csv:3:number = 1 -> from 2 to 2
        questionnaire.csv:3:id = engagement -> unique
        questionnaire.csv:2:stocks = draagvlak draagvlak -> twice
        survey_questions.csv:3:id = respons -> unique
        survey_questions.csv:3:item = weer -> data/questionnaire.csv
        survey_questions.csv:3:note_en =  -> empty
        survey_choices.csv:2:question = weer -> data/survey_questions.csv
        survey_choices.csv:2:kind = kolom -> optie, rij
        survey_statements.csv:2:question = weer -> data/survey_questions.csv
        survey_statements.csv:2:options = alle -> no id that may stand here
        survey_statements.csv:2:row = gemeenten -> no id that may stand here
        survey_statements.csv:8:row =  -> one row of the grid
        survey_statements.csv:8:row = gemeenten ocmw -> one row of the grid
        survey_statements.csv:8:value =  -> empty
        survey_statements.csv:8:value = 101 -> from 0 to 100
        survey_statements.csv:9:value = 5 -> words have no number
        success_factors.csv:2:group = besturen -> no group
        success_factors.csv:5:group = nabijheid -> no row of table 2
        success_factors.csv:13:effect = helpt -> only a factor
        success_factors.csv:16:effect =  -> empty
        success_factors.csv:16:group = vvsg -> regieondersteuner
        stakeholders.csv:2:consulted = rondetafel rondetafel -> twice
        tensions.csv:2:between = lde paus -> no id that may stand here
        points.csv:2:about = overzicht -> leave it empty
        points.csv:140:about = burgemeester -> bestuursregisseur
        points.csv:4:about = gent -> data/components.csv
        points.csv:38:about =  -> empty
        points.csv:3:id = doorzettingsmacht -> unique
        round_tables.csv:3:province = antwerpen -> unique
        round_tables.csv:3:date = 2018-13-01 -> such as 2018-10-11
        agenda.csv:3:starts = 13:50 -> the part above ends
        agenda.csv:3:ends = 13:45 -> not after
        agenda.csv:3:ends = 24:15 -> such as 13:30
        tiles.csv:3:partnership = beringen -> in order
        tiles.csv:3:label = Mechelen -> letters
        tiles.csv:3:label = Berin -> unique
        tiles.csv:3:column = 9 -> from 0 to 8
        blank_tiles.csv:3:id = asse -> unique
        neighbours.csv:3:neighbour = antwerpen -> alphabet
        neighbours.csv:3:neighbour = atlantis -> data/partnerships.csv
        neighbours.csv:4:neighbour = kina -> alphabet
        neighbours.csv:3:municipality = Mortsel -> data/members.csv
        neighbours.csv:3:neighbour_municipality = Antwerpen -> data/members.csv
        merges.csv:3:old = Knesselare -> unique
        merges.csv:2:new = Atlantis -> data/members.csv
        merges.csv:3:year = 2020 -> 2019, 2025";
    let not_refused = not_refused(Path::new(DATA), &scratch, planted, generate).unwrap();
    assert!(not_refused.is_empty(), "{}", not_refused.join("\n"));
}
