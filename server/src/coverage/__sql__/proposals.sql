-- listProposals(500)
select id, version, name, note, elements, is_removed as "isRemoved", changed_by as "changedBy", to_char(valid_from at
  time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "validFrom"
from proposal
where not is_removed
order by valid_from desc, id desc
limit $1;

-- findProposal(1)
select id, version, name, note, elements, is_removed as "isRemoved", changed_by as "changedBy", to_char(valid_from at
  time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "validFrom"
from proposal
where id = $1;

-- lockProposal(1)
select id, version, name, note, elements, is_removed as "isRemoved", changed_by as "changedBy", to_char(valid_from at
  time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "validFrom"
from proposal
where id = $1 for update;

-- insertProposal({"name":"CESFAM","note":null,"elements":[],"isRemoved":false…, "planner")
insert into "proposal" ("name", "note", "elements", "is_removed", "changed_by")
values ($1, $2, $3, $4, $5)
returning "id";

-- updateProposal(1, {"name":"CESFAM","note":null,"elements":[],"isRemoved":false…, "planner")
update "proposal"
set "name" = $1, "note" = $2, "elements" = $3, "is_removed" = $4, "changed_by" = $5
where "id" = $6;

-- earlierProposals(1)
select p.id, p.version, p.name, p.note, p.elements, p.is_removed as "isRemoved", p.changed_by as "changedBy",
  to_char(p.valid_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "validFrom"
from history h, lateral jsonb_populate_record(null::proposal, h.record) p
where h.table_name = 'proposal' and h.row_id = $1
order by h.version desc
limit 1000;
