-- readVersions({})
select v.collection, v.version, c.version as "changedAt", case when not st_isempty(c.extent) then
  array[st_xmin(c.extent), st_ymin(c.extent), st_xmax(c.extent), st_ymax(c.extent)] end as extent
from collection_version v
left join unnest($1::text[], $2::bigint[]) as k (collection, version) on k.collection = v.collection
left join collection_change c on c.collection = v.collection and c.version > k.version
order by v.collection, c.version;

-- readVersionStamp()
select string_agg(collection || ' ' || version, ',' order by collection) as stamp
from collection_version;
