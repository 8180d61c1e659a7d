-- ruleRows()
select id, code, severity, is_fixed as "isFixed", parameters, source, confidence, note, valid_from as "validFrom",
  changed_by as "changedBy"
from boundary_rule
where $1::text is null or code = $2
order by id desc;

-- ruleRows("boundary-overlap")
select id, code, severity, is_fixed as "isFixed", parameters, source, confidence, note, valid_from as "validFrom",
  changed_by as "changedBy"
from boundary_rule
where $1::text is null or code = $2
order by id desc;

-- rulesInForce()
select code, severity, parameters, source
from (
  select distinct on (code) *
  from boundary_rule
  order by code, id desc
) newest
order by (
  select min(id)
  from boundary_rule first
  where first.code = newest.code
);

-- insertRuleRow({"code":"boundary-overlap","severity":"warns","isFixed":fals…, "planner")
insert into "boundary_rule" ("code", "severity", "is_fixed", "parameters", "source", "confidence", "note", "changed_by")
values ($1, $2, $3, $4, $5, $6, $7, $8);
