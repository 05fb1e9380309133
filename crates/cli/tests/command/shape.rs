//! What programs that read answers rely on: the names of columns and keys, and their order.

use crate::{answer, json};
use serde_json::Value;

/// The keys of an answer, nested; of a list those of its first element.
fn shape(value: &Value) -> String {
    match value {
        Value::Object(entries) => {
            let shapes = entries
                .iter()
                .map(|(key, value)| key.clone() + &shape(value));
            format!("{{{}}}", shapes.collect::<Vec<_>>().join(" "))
        }
        Value::Array(items) => format!("[{}]", items.first().map(shape).unwrap_or_default()),
        _ => String::new(),
    }
}

#[test]
fn tables_have_these_columns_in_every_form() {
    for (words, columns) in [
        (
            "evidence partnerships",
            "id,name,province,legal_form,municipalities,inhabitants,subsidy_eur,centre_city,since",
        ),
        (
            "evidence oddities",
            "id,place,says_nl,says_en,choice_nl,choice_en,source",
        ),
        ("evidence tasks", "id,regierol,nl,en,source"),
        (
            "evidence scales",
            "regierol,from_inhabitants,to_inhabitants,provenance,advice_nl,advice_en,\
             reading_nl,reading_en,source",
        ),
        ("evidence milestones", "id,year,month,nl,en,source"),
        (
            "parameters",
            "id,name_nl,name_en,mechanism,unit,lo,hi,provenance,source",
        ),
        (
            "levers",
            "id,flag,name_nl,name_en,lo,hi,today,options,moves,source",
        ),
        (
            "facts --members 1",
            "id,means,risk,kind,role,share,at_least,holds,partnerships,source,claim,why",
        ),
    ] {
        assert_eq!(
            answer(&format!("{words} --format csv")).lines().next(),
            Some(columns),
            "{words}"
        );
        let head = answer(words).lines().next().unwrap().to_owned();
        assert_eq!(
            head.split_whitespace().collect::<Vec<_>>().join(","),
            columns
        );
        let rows: Value = json(words);
        let keys = columns.replace(',', " ");
        assert_eq!(shape(&rows), format!("[{{{keys}}}]"), "{words}");
    }
}

#[test]
fn analyses_have_these_columns_in_csv() {
    let few = "--members 20 --outcome draagvlak";
    for (words, columns) in [
        ("run --members 2", "outcome,unit,p05,p25,p50,p75,p95"),
        (
            "run --members 2 --trajectory",
            "outcome,unit,month,p05,p25,p50,p75,p95",
        ),
        (
            &format!("compare vandaag beleidsregisseur {few}"),
            "outcome,group,unit,better,noticeable,option,p50,difference,better_vandaag,equal_vandaag,\
             worse_vandaag,better_beleidsregisseur,equal_beleidsregisseur,\
             worse_beleidsregisseur,regret_max,regret_p90,maximin",
        ),
        (
            &format!("contributions --preset beleidsregisseur {few}"),
            "outcome,unit,lever,name_nl,name_en,contribution,standard_error",
        ),
        (
            "sensitivity --outcome draagvlak --samples 2",
            "outcome,parameter,total,total_lo,total_hi,first,first_lo,first_hi,unit,lo,hi,\
             name_nl,name_en",
        ),
        (
            "sensitivity --outcome draagvlak --samples 2 --method morris",
            "outcome,parameter,mu_star,mu_star_error,mu,sigma,unit,lo,hi,name_nl,name_en",
        ),
        (
            "weigh vandaag beleidsregisseur --members 2 --samples 2 --criteria kost,terugval",
            "group,option,confidence,mean_rank,rank_1,rank_2,beats_vandaag,\
             beats_beleidsregisseur,weight_kost,weight_terugval",
        ),
        // No range tells these worlds from others: the columns are there all the same.
        (
            "discover vandaag beleidsregisseur --outcome carrousel --noticeable carrousel=0 --members 20",
            "parameter,lower,upper,lo,hi,unit,quasi_p,name_nl,name_en,coverage,density,\
             base_rate,mass",
        ),
    ] {
        assert_eq!(
            answer(&format!("{words} --format csv")).lines().next(),
            Some(columns),
            "{words}"
        );
    }
}

#[test]
fn analyses_have_these_keys_in_json() {
    const LEVERS: &str =
        "{mix[] inhabitants municipalities policy_inhabitants doorzettingsmacht budget_eur}";
    let about = "model_version seed members months";
    let options = format!("options[{{name levers{LEVERS}}}]");
    let few = "--members 20 --outcome draagvlak";
    for (words, expected) in [
        (
            "run --members 2".to_owned(),
            format!(
                "{{{about} levers{LEVERS} outcomes{{gedragen_visie{{unit p05 p25 p50 p75 p95}} "
            ),
        ),
        (
            "run --members 2 --trajectory".to_owned(),
            format!(
                "{{{about} levers{LEVERS} outcomes{{gedragen_visie{{unit p05 p25 p50 p75 p95 \
                 trajectory{{p05[] p50[] p95[]}}}} "
            ),
        ),
        (
            format!("compare vandaag beleidsregisseur {few}"),
            format!(
                "{{{about} {options} outcomes{{draagvlak{{group unit better noticeable options{{\
                 vandaag{{p05 p50 p95 difference{{p05 p50 p95}} \
                 against{{beleidsregisseur{{better equal worse}}}} \
                 regret{{max p90 mean}} maximin}} "
            ),
        ),
        (
            format!("contributions --preset beleidsregisseur {few}"),
            format!(
                "{{{about} baseline{LEVERS} levers{LEVERS} groups[{{id levers[] name_nl name_en}}] \
                 outcomes{{draagvlak{{unit change{{mean standard_error}} \
                 contributions{{regiemix{{mean standard_error}} "
            ),
        ),
        (
            "sensitivity --outcome draagvlak --samples 2".to_owned(),
            format!(
                "{{model_version seed months method samples confidence chance levers{LEVERS} \
                 outcomes{{draagvlak{{unit mean variance parameters[{{parameter total total_lo \
                 total_hi first first_lo first_hi}}]}}}}}}"
            ),
        ),
        (
            "sensitivity --outcome draagvlak --samples 2 --method morris".to_owned(),
            format!(
                "{{model_version seed months method samples confidence chance levers{LEVERS} \
                 outcomes{{draagvlak{{unit parameters[{{parameter mu_star mu_star_error mu \
                 sigma}}]}}}}}}"
            ),
        ),
        (
            "weigh vandaag beleidsregisseur --members 2 --samples 2 --criteria kost --group vdab"
                .to_owned(),
            format!(
                "{{{about} samples {options} criteria[{{outcome unit worst best provenance \
                 source}}] studies[{{group{{id name_nl name_en order[[]] provenance source}} \
                 options{{vandaag{{rank[] mean_rank confidence beats{{beleidsregisseur}} \
                 central_weights"
            ),
        ),
        (
            "discover vandaag --outcome draagvlak --threshold .5 --members 200".to_owned(),
            format!(
                "{{{about} {options} outcome threshold base_rate \
                 fit{{coverage density mass worlds cases restricted}} \
                 restrictions[{{parameter lower upper lo hi quasi_p quasi_p_lower \
                 quasi_p_upper}}] way[{{coverage density mass worlds cases restricted}}]}}"
            ),
        ),
    ] {
        let found = shape(&json(&words));
        assert!(found.starts_with(&expected), "{words}: {found}");
    }
}
