-- findSettlementName(1)
select "name"
from "settlement"
where "id" = $1;

-- listAttachments(1)
select "attachment"."id", "attachment"."settlement_id" as "settlementId", "settlement"."name" as "settlementName",
  "file_name" as "fileName", "media_type" as "mediaType", "byte_count" as "byteCount", "hash", "caption", "width",
  "height", "added_at" as "addedAt", "added_by" as "addedBy", preview is not null as "hasPreview"
from "attachment"
inner join "settlement" on "settlement"."id" = "attachment"."settlement_id"
where "attachment"."settlement_id" in (
  with recursive kin(id) as (
    select $1::bigint
    union select ancestor_id
    from settlement_lineage
    join kin on descendant_id = kin.id
  )
  select id
  from kin
) and "removed_at" is null
order by attachment.settlement_id <> $2, "attachment"."id";

-- findAttachment(1)
select "attachment"."id", "attachment"."settlement_id" as "settlementId", "settlement"."name" as "settlementName",
  "file_name" as "fileName", "media_type" as "mediaType", "byte_count" as "byteCount", "hash", "caption", "width",
  "height", "added_at" as "addedAt", "added_by" as "addedBy", preview is not null as "hasPreview"
from "attachment"
inner join "settlement" on "settlement"."id" = "attachment"."settlement_id"
where "attachment"."id" = $1 and "removed_at" is null;

-- openArrival({"settlementId":1,"fileName":"foto.jpg","actor":"ana"})
insert into "attachment" ("settlement_id", "file_name", "media_type", "byte_count", "hash", "added_by", "removed_at")
values ($1, $2, $3, $4, $5, $6, now())
returning "id";

-- addPiece(2, 0, {"type":"Buffer","data":[97]})
insert into "attachment_piece" ("attachment_id", "position", "content")
values ($1, $2, $3);

-- dropArrival(2)
delete from "attachment"
where "id" = $1 and "removed_by" is null and "removed_at" is not null;

-- dropOldArrivals()
delete from "attachment"
where "removed_by" is null and "removed_at" < now() - interval '6 hours';

-- settleArrival(2, 1, {"fileName":"foto.jpg","mediaType":"image/jpeg","byteCount":…)
begin;
select "id"
from "settlement"
where "id" = $1 for no key
update;
select "id"
from "attachment"
where "settlement_id" = $1 and "hash" = $2
order by "id"
limit $3;
delete from "attachment"
where "id" = $1 and "removed_by" is null and "removed_at" is not null;
update "attachment"
set "removed_at" = $1, "removed_by" = $2
where "id" = $3 and "removed_by" is not null;
commit;

-- readPiece(2, 0)
select "content"
from "attachment_piece"
where "attachment_id" = $1 and "position" = $2;

-- readPreview(2)
select "preview"
from "attachment"
where "id" = $1;

-- savePreview(2, {"preview":{"type":"Buffer","data":[97]},"width":1,"height":…)
update "attachment"
set "preview" = $1, "width" = $2, "height" = $3
where "id" = $4;

-- saveCaption(2, "Acceso")
update "attachment"
set "caption" = $1
where "id" = $2;

-- removeAttachment(2, "ana")
update "attachment"
set "removed_at" = now(), "removed_by" = $1
where "id" = $2 and "removed_at" is null;

-- restoreAttachment(2)
update "attachment"
set "removed_at" = $1, "removed_by" = $2
where "id" = $3 and "removed_by" is not null;
