-- allPackages()
select p.code, json_build_object('es', p.name_es, 'en', p.name_en) as name, json_build_object('es', p.about_es, 'en',
  p.about_en) as about, p.kind, p.prerequisites, p.includes, p.closes, p.benefit, p.duration_years as "durationYears",
  p.fixed_uf as "fixedUf", p.cost_uf_per_family as "costUfPerFamily", p.low_uf as "lowUf", p.high_uf as "highUf",
  p.source, p.reference_year as "referenceYear", p.confidence, p.version
from package p
order by p.position, p.id;

-- allCostRules()
select r.id, r.package, r.factor, r.at_least as "from", r.less_than as "to", r.multiply, r.source, r.reference_year as
  "referenceYear", r.confidence, r.version
from cost_rule r
join package p on p.code = r.package
order by p.position, p.id, r.factor, r.at_least nulls first, r.id;

-- allProgrammes()
select g.code, g.name, g.min_families as "minFamilies", g.max_families as "maxFamilies", g.composition, g.min_saving_uf
  as "minSavingUf", g.subsidy_uf as "subsidyUf", g.starts_on::text as "startsOn", g.ends_on::text as "endsOn", g.source,
  g.to_confirm as "toConfirm", g.version
from programme g
order by g.starts_on desc nulls last, g.id;

-- datedPackages()
select p.code, json_build_object('es', p.name_es, 'en', p.name_en) as name, json_build_object('es', p.about_es, 'en',
  p.about_en) as about, p.kind, p.prerequisites, p.includes, p.closes, p.benefit, p.duration_years as "durationYears",
  p.fixed_uf as "fixedUf", p.cost_uf_per_family as "costUfPerFamily", p.low_uf as "lowUf", p.high_uf as "highUf",
  p.source, p.reference_year as "referenceYear", p.confidence, p.version, "p"."change_note" as "changeNote",
  "p"."changed_by" as "changedBy", to_char("p"."valid_from" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as
  "validFrom"
from package p
order by p.position, p.id;

-- datedCostRules()
select r.id, r.package, r.factor, r.at_least as "from", r.less_than as "to", r.multiply, r.source, r.reference_year as
  "referenceYear", r.confidence, r.version, "r"."change_note" as "changeNote", "r"."changed_by" as "changedBy",
  to_char("r"."valid_from" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "validFrom"
from cost_rule r
join package p on p.code = r.package
order by p.position, p.id, r.factor, r.at_least nulls first, r.id;

-- datedProgrammes()
select g.code, g.name, g.min_families as "minFamilies", g.max_families as "maxFamilies", g.composition, g.min_saving_uf
  as "minSavingUf", g.subsidy_uf as "subsidyUf", g.starts_on::text as "startsOn", g.ends_on::text as "endsOn", g.source,
  g.to_confirm as "toConfirm", g.version, "g"."change_note" as "changeNote", "g"."changed_by" as "changedBy",
  to_char("g"."valid_from" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "validFrom"
from programme g
order by g.starts_on desc nulls last, g.id;

-- earlierPackages("water")
select p.code, json_build_object('es', p.name_es, 'en', p.name_en) as name, json_build_object('es', p.about_es, 'en',
  p.about_en) as about, p.kind, p.prerequisites, p.includes, p.closes, p.benefit, p.duration_years as "durationYears",
  p.fixed_uf as "fixedUf", p.cost_uf_per_family as "costUfPerFamily", p.low_uf as "lowUf", p.high_uf as "highUf",
  p.source, p.reference_year as "referenceYear", p.confidence, p.version, "p"."change_note" as "changeNote",
  "p"."changed_by" as "changedBy", to_char("p"."valid_from" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as
  "validFrom"
from history h, lateral jsonb_populate_record(null::package, h.record) p
where h.table_name = 'package' and p.code = $1
order by h.id desc
limit 200;

-- earlierCostRules(1)
select r.id, r.package, r.factor, r.at_least as "from", r.less_than as "to", r.multiply, r.source, r.reference_year as
  "referenceYear", r.confidence, r.version, "r"."change_note" as "changeNote", "r"."changed_by" as "changedBy",
  to_char("r"."valid_from" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "validFrom"
from history h, lateral jsonb_populate_record(null::cost_rule, h.record) r
where h.table_name = 'cost_rule' and h.row_id = $1
order by h.id desc
limit 200;

-- earlierProgrammes("ds49-cnt")
select g.code, g.name, g.min_families as "minFamilies", g.max_families as "maxFamilies", g.composition, g.min_saving_uf
  as "minSavingUf", g.subsidy_uf as "subsidyUf", g.starts_on::text as "startsOn", g.ends_on::text as "endsOn", g.source,
  g.to_confirm as "toConfirm", g.version, "g"."change_note" as "changeNote", "g"."changed_by" as "changedBy",
  to_char("g"."valid_from" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "validFrom"
from history h, lateral jsonb_populate_record(null::programme, h.record) g
where h.table_name = 'programme' and g.code = $1
order by h.id desc
limit 200;

-- lockCatalogue()
select from collection_version
where collection = 'catalogue' for update;

-- insertPackage("walls", {"source":"Bases 2026","referenceYear":2026,"confidence":"to…, "planner")
insert into "package" ("code", "position", "name_es", "name_en", "about_es", "about_en", "kind", "prerequisites",
  "includes", "closes", "benefit", "duration_years", "fixed_uf", "cost_uf_per_family", "low_uf", "high_uf",
  "reference_year", "source", "confidence", "change_note", "changed_by")
values ($1, (
  select coalesce(max(position), 0) + 1
  from package
), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20);

-- updatePackage("walls", {"source":"Bases 2026","referenceYear":2026,"confidence":"to…, "planner")
update "package"
set "name_es" = $1, "name_en" = $2, "about_es" = $3, "about_en" = $4, "kind" = $5, "prerequisites" = $6, "includes" =
  $7, "closes" = $8, "benefit" = $9, "duration_years" = $10, "fixed_uf" = $11, "cost_uf_per_family" = $12, "low_uf" =
  $13, "high_uf" = $14, "reference_year" = $15, "source" = $16, "confidence" = $17, "change_note" = $18, "changed_by" =
  $19
where "code" = $20;

-- deletePackage("walls", "planner")
update "cost_rule"
set "changed_by" = $1
where "package" = $2;
update "package"
set "changed_by" = $1, "change_note" = $2
where "code" = $3;
delete from "package"
where "code" = $1;

-- insertCostRule({"source":"Bases 2026","referenceYear":2026,"confidence":"to…, "planner")
insert into "cost_rule" ("package", "factor", "at_least", "less_than", "multiply", "reference_year", "source",
  "confidence", "change_note", "changed_by")
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
returning "id";

-- updateCostRule(1, {"source":"Bases 2026","referenceYear":2026,"confidence":"to…, "planner")
update "cost_rule"
set "package" = $1, "factor" = $2, "at_least" = $3, "less_than" = $4, "multiply" = $5, "reference_year" = $6, "source" =
  $7, "confidence" = $8, "change_note" = $9, "changed_by" = $10
where "id" = $11;

-- deleteCostRule(1, "planner")
update "cost_rule"
set "changed_by" = $1, "change_note" = $2
where "id" = $3;
delete from "cost_rule"
where "id" = $1;

-- insertProgramme("ds1", {"name":"DS 49","minFamilies":10,"maxFamilies":160,"composit…, "planner")
insert into "programme" ("code", "name", "min_families", "max_families", "composition", "min_saving_uf", "subsidy_uf",
  "starts_on", "ends_on", "source", "to_confirm", "change_note", "changed_by")
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13);

-- updateProgramme("ds49-cnt", {"name":"DS 49","minFamilies":10,"maxFamilies":160,"composit…, "planner")
update "programme"
set "name" = $1, "min_families" = $2, "max_families" = $3, "composition" = $4, "min_saving_uf" = $5, "subsidy_uf" = $6,
  "starts_on" = $7, "ends_on" = $8, "source" = $9, "to_confirm" = $10, "change_note" = $11, "changed_by" = $12
where "code" = $13;
