//! The numbers that the oddities state, worked out again from the data where the data holds them.

use regiewijzer_evidence::{
    Body, LegalForm, member::municipalities_of, members, members_of, oddities, oddity, partnership,
    partnerships, yearly_subsidy,
};

/// Checks that an oddity states these words, in what it says or in what we chose.
fn states(id: &str, words: &[&str]) {
    let dutch = oddity(id)
        .map(|oddity| format!("{} {}", oddity.says.nl, oddity.choice.nl))
        .unwrap_or_default();
    for word in words {
        assert!(dutch.contains(word), "{id} does not state {word}: {dutch}");
    }
}

fn forms(form: LegalForm) -> usize {
    partnerships()
        .iter()
        .filter(|p| p.legal_form == form)
        .count()
}

/// The whole numbers of answers, out of `all`, that round to this percentage.
fn answers(percentage: u32, all: u32) -> Vec<u32> {
    (0..=all)
        .filter(|n| (f64::from(*n) * 100.0 / f64::from(all)).round() == f64::from(percentage))
        .collect()
}

#[test]
fn every_oddity_is_found_by_its_id() {
    assert!(
        oddities()
            .iter()
            .all(|found| oddity(found.id) == Some(found))
    );
    assert_eq!(oddity("geen"), None);
}

#[test]
fn the_text_counts_33_partnerships_where_there_are_32() {
    states("aantal-ilv", &["20", "19", "21"]);
    states(
        "negen-rechtspersonen",
        &["20", "33", "32", "drie, twee en vier"],
    );
    let with_personality = forms(LegalForm::Projectvereniging)
        + forms(LegalForm::DienstverlenendeVereniging)
        + forms(LegalForm::OcmwVereniging);
    assert_eq!(with_personality, 9);
    let cities = forms(LegalForm::Centrumstad);
    assert_eq!(20 + with_personality + cities, 33);
    assert_eq!(
        forms(LegalForm::InterlokaleVereniging) + with_personality + cities,
        32
    );
}

#[test]
fn annex_5_calls_perspectief_and_isom_ilv_too_which_makes_21() {
    assert_eq!(forms(LegalForm::InterlokaleVereniging) + 2, 21);
    let form = |id| partnership(id).map(|p| p.legal_form);
    assert_eq!(form("perspectief"), Some(LegalForm::Projectvereniging));
    assert_eq!(form("isom"), Some(LegalForm::OcmwVereniging));
}

#[test]
fn all_204_municipalities_are_66_2_percent_of_308() {
    states("aandeel-gemeenten", &["204", "66,3%", "308", "66,2%"]);
    let municipalities: u32 = partnerships().iter().map(|p| p.municipalities).sum();
    assert_eq!((f64::from(municipalities) * 1_000.0 / 308.0).round(), 662.0);
}

#[test]
fn the_misspelt_names_are_those_of_annex_5() {
    let printed = [
        "Ardoeie",
        "Lo-Ringe",
        "Bochelt",
        "Baarle Hertog",
        "Sint Pieters Leeuw",
    ];
    states("gemeentenamen", &printed);
    states("gemeentenamen", &["Moerbeke-Waas", "Heist-op-den-berg"]);
    for name in printed {
        assert!(
            members()
                .iter()
                .any(|m| m.as_printed == name && m.municipality != name)
        );
    }
}

#[test]
fn the_counts_of_municipalities_differ_as_stated() {
    let counts = |id| {
        (
            partnership(id).unwrap().municipalities,
            municipalities_of(id).len(),
        )
    };
    states("klein-brabant-aantal", &["vier", "drie"]);
    assert_eq!(counts("klein-brabant"), (4, 3));
    states("noord-limburg-aantal", &["negen", "acht"]);
    assert_eq!(counts("noord-limburg"), (9, 8));
    states("scheldeland-aantal", &["zes", "139.688", "negen"]);
    assert_eq!(counts("scheldeland"), (6, 9));
    assert_eq!(partnership("scheldeland").unwrap().inhabitants, 139_688);
    states(
        "totaal-bij-toeval",
        &["204", "drie meer, één minder, één minder"],
    );
    states("oudsbergen-twee-keer", &["GAOZ", "Noord-Limburg"]);
}

#[test]
fn zomergem_stands_in_the_annex_beside_merged_names() {
    let named = |name| members().iter().any(|m| m.municipality == name);
    assert!(named("Zomergem") && named("Pelt") && !named("Lievegem"));
}

#[test]
fn the_subsidy_of_turnhout_does_not_depend_on_the_doubt() {
    states("turnhout-inwoners", &["91.952", "86.743"]);
    let turnhout = partnership("turnhout").unwrap();
    assert_eq!(turnhout.inhabitants, 91_952);
    let city = turnhout.centre_city.map(|city| city.inhabitants);
    assert_eq!(yearly_subsidy(91_952, city), yearly_subsidy(86_743, city));
}

#[test]
fn w13_alone_has_a_round_population() {
    states("w13-afgerond", &["305.000", "32"]);
    let round: Vec<&str> = partnerships()
        .iter()
        .filter(|p| p.inhabitants % 100 == 0)
        .map(|p| p.id)
        .collect();
    assert_eq!(round, ["w13"]);
}

#[test]
fn the_coverage_of_78_7_percent_means_6_47_million_people() {
    states("dekkingsgraad", &["78,7%", "5.092.811", "6,47"]);
    let inhabitants: u32 = partnerships().iter().map(|p| p.inhabitants).sum();
    assert_eq!((f64::from(inhabitants) / 0.787 / 10_000.0).round(), 647.0);
}

#[test]
fn leuven_is_no_member_of_igo() {
    states("igo-leuven", &["vijf leden"]);
    assert!(!municipalities_of("igo").contains("Leuven"));
    assert_eq!(municipalities_of("igo").len(), 5);
}

#[test]
fn nine_of_the_ten_members_of_interwaas_remain_without_zwijndrecht() {
    states("interwaas-provincie", &["Zwijndrecht", "negen van de tien"]);
    let others = members_of("interwaas")
        .filter(|m| m.municipality != "Zwijndrecht")
        .count();
    assert_eq!((members_of("interwaas").count(), others), (10, 9));
}

#[test]
fn in_2013_a_partnership_got_more_on_average_than_in_2017() {
    states("budget-2013", &["1.850.000", "33", "1.875.000", "32"]);
    let total: u32 = partnerships().iter().map(|p| p.subsidy_eur).sum();
    assert_eq!(total, 1_875_000);
    assert!(1_850_000 / 28 > total / 32);
}

#[test]
fn five_applications_fell_out_but_four_partnerships_joined() {
    states("geweigerde-aanvragen", &["28", "33", "Vijf", "vier"]);
    assert_eq!(33 - 28, 5);
    assert_eq!(partnerships().len() - 28, 4);
}

#[test]
fn no_partnership_lies_below_the_minimum() {
    states("ondergrens", &["60.000"]);
    assert!(partnerships().iter().all(|p| p.inhabitants >= 60_000));
}

#[test]
fn forty_percent_is_no_share_of_28_answers() {
    states("veertig-procent", &["40%", "28", "11 is 39%", "12 is 43%"]);
    assert!(answers(40, 28).is_empty());
    assert_eq!((answers(39, 28), answers(43, 28)), (vec![11], vec![12]));
    for percentage in [64, 36, 43, 57, 82, 18, 7, 11, 75, 93] {
        assert_eq!(answers(percentage, 28).len(), 1, "{percentage}%");
    }
}

#[test]
fn the_shares_on_councils_fit_28_answers_and_24() {
    states("respondenten-met-besturen", &["21%", "46%", "28", "24"]);
    for percentage in [21, 46] {
        assert_eq!(answers(percentage, 28).len(), 1);
        assert_eq!(answers(percentage, 24).len(), 1);
    }
}

#[test]
fn the_embedding_adds_up_only_with_the_two_at_an_ocmw() {
    states(
        "inbedding",
        &["27", "25", "15", "zeven", "één", "23", "twee"],
    );
    assert_eq!(15 + 7 + 1, 23);
    assert_eq!(23 + 2, 27 - 2);
}

#[test]
fn the_shares_of_the_others_are_shares_of_all() {
    states(
        "van-de-overige",
        &["93%", "11%", "75%", "7%", "2, 3, 21 en 2"],
    );
    assert_eq!(11 + 75 + 7, 93);
    let counts: Vec<u32> = [7, 11, 75, 7]
        .into_iter()
        .flat_map(|p| answers(p, 28))
        .collect();
    assert_eq!(counts, [2, 3, 21, 2]);
    assert_eq!(counts.iter().sum::<u32>(), 28);
}

#[test]
fn promotion_gets_at_most_six_percent_and_coordination_39() {
    states("tijd-promotie", &["6%"]);
    assert_eq!(100 - 80 - 14, 6);
    states("tijd-facilitatie", &["41%", "80%", "39%"]);
    assert_eq!(80 - 41, 39);
}

#[test]
fn the_shares_on_vision_leave_nobody_without_one() {
    states("visie-zonder-nee", &["82%", "18%"]);
    assert_eq!(82 + 18, 100);
}

fn mean(values: impl ExactSizeIterator<Item = u32>) -> f64 {
    let n = values.len() as f64;
    f64::from(values.sum::<u32>()) / n
}

fn populations() -> Vec<u32> {
    let mut all: Vec<u32> = partnerships().iter().map(|p| p.inhabitants).collect();
    all.sort_unstable();
    all
}

#[test]
fn a_municipality_of_a_partnership_has_a_third_of_the_minimum() {
    states("schaal-en-ondergrens", &["28", "20.675", "34%", "60.000"]);
    states("gemiddelde-met-steden", &["6,4", "7,1", "147.676", "28"]);
    let several: Vec<_> = partnerships()
        .iter()
        .filter(|p| p.municipalities > 1)
        .collect();
    let people = several.iter().map(|p| p.inhabitants);
    let municipalities = several.iter().map(|p| p.municipalities);
    assert_eq!(several.len(), 28);
    let size =
        f64::from(people.clone().sum::<u32>()) / f64::from(municipalities.clone().sum::<u32>());
    assert_eq!(size.round(), 20_675.0);
    assert_eq!((size / 600.0).round(), 34.0);
    assert_eq!((mean(municipalities) * 10.0).round(), 71.0);
    assert_eq!(mean(people).round(), 147_676.0);
    let all = partnerships().iter().map(|p| p.municipalities);
    assert_eq!((mean(all) * 10.0).round(), 64.0);
}

#[test]
fn over_eight_in_ten_look_beyond_the_social_economy() {
    states(
        "breder-dan-drie-op-vier",
        &["75%", "7%", "82%", "23 van de 28"],
    );
    let counts = [75, 7].map(|percentage| answers(percentage, 28)[0]);
    assert_eq!(counts.iter().sum::<u32>(), 23);
    assert_eq!(answers(82, 28), [23]);
}

#[test]
fn the_other_forty_percent_fits_20_and_25_answers() {
    states("tweede-40", &["40%", "28", "20 of 25"]);
    assert!(!answers(40, 20).is_empty() && !answers(40, 25).is_empty());
}

#[test]
fn half_lack_active_support_with_24_answers_and_with_28() {
    states("helft-zonder-steun", &["46%", "één", "24", "28"]);
    for all in [24, 28] {
        assert_eq!(2 * (answers(46, all)[0] + 1), all);
    }
}

#[test]
fn antwerp_explains_less_than_a_third_of_the_gap_between_mean_and_median() {
    states("antwerpen-trekt-op", &["147.605", "29%", "Negen"]);
    let all = populations();
    let (antwerp, others) = all.split_last().unwrap();
    assert_eq!(*antwerp, partnership("antwerpen").unwrap().inhabitants);
    let (whole, without) = (mean(all.iter().copied()), mean(others.iter().copied()));
    assert_eq!(without.round(), 147_605.0);
    let median = f64::from(all[15] + all[16]) / 2.0;
    assert_eq!((100.0 * (whole - without) / (whole - median)).round(), 29.0);
    assert_eq!(others.iter().filter(|p| f64::from(**p) > whole).count(), 9);
}

#[test]
fn few_work_at_the_scale_that_most_call_right() {
    states(
        "schaalvraag",
        &["64%", "60.000", "vier", "80.000", "twee keer"],
    );
    let all = populations();
    assert_eq!(all.iter().filter(|p| **p < 80_000).count(), 4);
    let median = f64::from(all[15] + all[16]) / 2.0;
    assert_eq!((median / 60_000.0).round(), 2.0);
}

#[test]
fn brugge_and_perspectief_are_a_region_together() {
    states("west-vlaanderen", &["Drie van de vijf", "435.375"]);
    let people = |id| partnership(id).unwrap().inhabitants;
    assert_eq!(people("brugge") + people("perspectief"), 435_375);
}

#[test]
fn ten_partnerships_name_an_ocmw_and_five_of_them_nothing_else() {
    states("ocmw-partner", &["tien van de 28", "vijf"]);
    let ocmw = |id| members_of(id).filter(|m| m.body == Body::Ocmw).count();
    let all = || partnerships().iter().filter(|p| ocmw(p.id) > 0);
    assert_eq!(all().count(), 10);
    let alone = all().filter(|p| ocmw(p.id) == members_of(p.id).count());
    assert_eq!(alone.count(), 5);
}

#[test]
fn nearly_one_in_three_could_be_8_of_27() {
    states("ervaring-noemer", &["8 van 27", "30%", "vier nieuwe"]);
    assert_eq!(answers(30, 27), [8]);
}
