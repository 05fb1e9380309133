//! What programs that read answers rely on: the names of columns and keys, and their order.

use crate::{answer, cases, json};
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
    let tables = "
        evidence partnerships -> id,name,province,legal_form,municipalities,inhabitants,subsidy_eur,centre_city,since
        evidence oddities -> id,place,says_nl,says_en,choice_nl,choice_en,source
        evidence tasks -> id,regierol,nl,en,source
        evidence scales -> regierol,from_inhabitants,to_inhabitants,provenance,advice_nl,advice_en,reading_nl,reading_en,source
        evidence milestones -> id,year,month,nl,en,source
        evidence members -> partnership,body,as_printed,municipality,bracketed,source
        evidence subsidy -> rule,from_inhabitants,value,meaning_nl,meaning_en,provenance,source
        evidence survey -> question,figure,completeness,row,option,known,share,count,joint_share,joint_at_least,together,at_most,words_nl,words_en
        evidence survey-questions -> id,item,figure,channel,people,completeness,nl,en,note_nl,note_en,source
        evidence survey-statements -> question,row,options,share,at_least,count,nl,en,provenance,source
        evidence questionnaire -> number,id,part,form,nl,en,answers_nl,answers_en,figures,stocks,levers,source
        evidence regie-types -> id,name_nl,name_en,doorzettingsmacht,beleidskader,nl,en,today_nl,today_en,other_names_nl,other_names_en,provenance,source
        evidence components -> id,name_nl,name_en,nl,en,weight,practice_nl,practice_en,activities,source
        evidence success-factors -> id,list,beside,actor,effect,nl,en,provenance,source
        evidence stakeholders -> id,name_nl,name_en,involvement_nl,involvement_en,interest_nl,interest_en,consulted,source
        evidence tensions -> id,between,listed,nl,en,provenance,source
        evidence findings -> id,judged,name_nl,name_en,verdict_nl,verdict_en,provenance,source
        evidence round-tables -> province,date,starts,town,venue,source
        evidence agenda -> id,starts,ends,minutes,nl,en,source
        evidence points -> id,subject,about,nl,en,provenance,source
        parameters -> id,name_nl,name_en,mechanism,unit,lo,hi,provenance,source
        levers -> id,flag,name_nl,name_en,lo,hi,today,options,moves,source
        facts --members 1 -> id,means,risk,kind,role,share,at_least,holds,partnerships,source,claim,why
    ";
    for (words, columns) in cases(tables) {
        assert_eq!(csv_head(words), columns, "{words}");
        let head = answer(words).lines().next().unwrap().to_owned();
        assert_eq!(
            head.split_whitespace().collect::<Vec<_>>().join(","),
            columns
        );
        let keys = columns.replace(',', " ");
        assert_eq!(shape(&json(words)), format!("[{{{keys}}}]"), "{words}");
    }
}

fn csv_head(words: &str) -> String {
    let csv = answer(&format!("{words} --format csv"));
    csv.lines().next().unwrap().to_owned()
}

#[test]
fn analyses_have_these_columns_in_csv() {
    // The last search finds no range that tells its worlds from others: the columns are there all the same.
    let analyses = "
        run --members 2 -> outcome,unit,p05,p25,p50,p75,p95,note
        run --members 2 --trajectory -> outcome,unit,month,p05,p25,p50,p75,p95,note
        compare vandaag beleidsregisseur FEW -> outcome,group,unit,better,noticeable,option,p50,difference,better_vandaag,equal_vandaag,worse_vandaag,better_beleidsregisseur,equal_beleidsregisseur,worse_beleidsregisseur,regret_max,regret_p90,maximin,note
        contributions --preset beleidsregisseur FEW -> outcome,unit,lever,name_nl,name_en,contribution,standard_error
        sensitivity --outcome draagvlak --samples 2 -> outcome,parameter,total,total_lo,total_hi,first,first_lo,first_hi,unit,lo,hi,name_nl,name_en
        sensitivity --outcome draagvlak --samples 2 --method morris -> outcome,parameter,mu_star,mu_star_error,mu,sigma,unit,lo,hi,name_nl,name_en
        weigh vandaag beleidsregisseur --members 2 --samples 2 --criteria kost,terugval -> group,option,confidence,mean_rank,rank_1,rank_2,beats_vandaag,beats_beleidsregisseur,weight_kost,weight_terugval
        discover vandaag beleidsregisseur --outcome carrousel --noticeable carrousel=0 --members 20 -> parameter,lower,upper,lo,hi,unit,quasi_p,name_nl,name_en,coverage,density,base_rate,mass
    ";
    for (words, columns) in cases(&analyses.replace("FEW", FEW)) {
        assert_eq!(csv_head(words), columns, "{words}");
    }
}

const FEW: &str = "--members 20 --outcome draagvlak";

#[test]
fn analyses_have_these_keys_in_json() {
    let analyses = "
        run --members 2 -> {ABOUT levers{LEVERS} outcomes{gedragen_visie{unit p05 p25 p50 p75 p95}
        run --members 2 --trajectory -> {ABOUT levers{LEVERS} outcomes{gedragen_visie{unit p05 p25 p50 p75 p95 trajectory{p05[] p50[] p95[]}}
        compare vandaag beleidsregisseur FEW -> {ABOUT OPTIONS outcomes{draagvlak{group unit better noticeable options{vandaag{p05 p50 p95 difference{p05 p50 p95} against{beleidsregisseur{better equal worse}} regret{max p90 mean} maximin}
        contributions --preset beleidsregisseur FEW -> {ABOUT baseline{LEVERS} levers{LEVERS} groups[{id levers[] name_nl name_en}] outcomes{draagvlak{unit change{value standard_error} contributions{regiemix{value standard_error}
        sensitivity --outcome draagvlak --samples 2 -> {model_version seed months method samples confidence chance levers{LEVERS} outcomes{draagvlak{unit mean variance parameters[{parameter total total_lo total_hi first first_lo first_hi}]}}}
        sensitivity --outcome draagvlak --samples 2 --method morris -> {model_version seed months method samples confidence chance levers{LEVERS} outcomes{draagvlak{unit parameters[{parameter mu_star mu_star_error mu sigma}]}}}
        weigh vandaag beleidsregisseur --members 2 --samples 2 --criteria kost --group vdab -> {ABOUT samples OPTIONS criteria[{outcome unit worst best provenance source}] studies[{group{id name_nl name_en order[[]] provenance source} options{vandaag{rank[] mean_rank confidence beats{beleidsregisseur} central_weights
        discover vandaag --outcome draagvlak --threshold .5 --members 200 -> {ABOUT OPTIONS outcome threshold base_rate fit{coverage density mass worlds cases restricted} restrictions[{parameter lower upper lo hi quasi_p quasi_p_lower quasi_p_upper}] way[{coverage density mass worlds cases restricted}]}
    ";
    let levers = "mix[] inhabitants municipalities policy_inhabitants doorzettingsmacht budget_eur";
    let analyses = analyses
        .replace("FEW", FEW)
        .replace("OPTIONS", "options[{name levers{LEVERS}}]")
        .replace("LEVERS", levers)
        .replace("ABOUT", "model_version seed members months");
    for (words, expected) in cases(&analyses) {
        let found = shape(&json(words));
        assert!(found.starts_with(expected), "{words}: {found}");
    }
}
