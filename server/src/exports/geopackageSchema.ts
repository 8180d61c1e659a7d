import { wgs84Wkt } from './wgs84.ts'

const quoteText = (text: string) => `'${text.replaceAll("'", "''")}'`
export const quoteName = (name: string) => `"${name.replaceAll('"', '""')}"`

/** The tables that every GeoPackage has (OGC 12-128r17, GeoPackage 1.3), with its application id and version. */
export const geopackageBase = `
pragma application_id = 1196444487;
pragma user_version = 10300;
create table gpkg_spatial_ref_sys (
  srs_name text not null, srs_id integer not null primary key, organization text not null,
  organization_coordsys_id integer not null, definition text not null, description text
);
insert into gpkg_spatial_ref_sys values
  ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined cartesian coordinate reference system'),
  ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'),
  ('WGS 84 geodetic', 4326, 'EPSG', 4326, ${quoteText(wgs84Wkt)}, 'longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid');
create table gpkg_contents (
  table_name text not null primary key, data_type text not null, identifier text unique, description text default '',
  last_change datetime not null default (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x double, min_y double, max_x double, max_y double, srs_id integer,
  constraint fk_gc_r_srs_id foreign key (srs_id) references gpkg_spatial_ref_sys(srs_id)
);
create table gpkg_geometry_columns (
  table_name text not null, column_name text not null, geometry_type_name text not null, srs_id integer not null,
  z tinyint not null, m tinyint not null,
  constraint pk_geom_cols primary key (table_name, column_name), constraint uk_gc_table_name unique (table_name),
  constraint fk_gc_tn foreign key (table_name) references gpkg_contents(table_name),
  constraint fk_gc_srs foreign key (srs_id) references gpkg_spatial_ref_sys (srs_id)
);
create table gpkg_extensions (
  table_name text, column_name text, extension_name text not null, definition text not null, scope text not null,
  constraint ge_tce unique (table_name, column_name, extension_name)
);`

/** The spatial index of one layer and its registration (annex F.3). It is filled by the writer, row by row. */
export const spatialIndex = (layer: string) => `
insert into gpkg_extensions values
  (${quoteText(layer)}, 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only');
create virtual table ${quoteName(`rtree_${layer}_geom`)} using rtree(id, minx, maxx, miny, maxy);`

/**
 * The triggers that keep the index right when somebody edits the file in QGIS. They call functions that only a GIS
 * gives to SQLite, so they are made after the rows are in.
 */
export function spatialIndexTriggers(layer: string): string {
  const table = quoteName(layer)
  const index = quoteName(`rtree_${layer}_geom`)
  const name = (suffix: string) => quoteName(`rtree_${layer}_geom_${suffix}`)
  const bounds = 'ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)'
  const isThere = '(NEW.geom NOT NULL AND NOT ST_IsEmpty(NEW.geom))'
  const isAway = '(NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))'
  const put = `INSERT OR REPLACE INTO ${index} VALUES (NEW.fid, ${bounds});`
  return `
create trigger ${name('insert')} after insert on ${table} when ${isThere} begin ${put} end;
create trigger ${name('update1')} after update of geom on ${table} when OLD.fid = NEW.fid and ${isThere} begin ${put} end;
create trigger ${name('update2')} after update of geom on ${table} when OLD.fid = NEW.fid and ${isAway} begin DELETE FROM ${index} WHERE id = OLD.fid; end;
create trigger ${name('update3')} after update on ${table} when OLD.fid != NEW.fid and ${isThere} begin DELETE FROM ${index} WHERE id = OLD.fid; ${put} end;
create trigger ${name('update4')} after update on ${table} when OLD.fid != NEW.fid and ${isAway} begin DELETE FROM ${index} WHERE id IN (OLD.fid, NEW.fid); end;
create trigger ${name('delete')} after delete on ${table} when OLD.geom NOT NULL begin DELETE FROM ${index} WHERE id = OLD.fid; end;`
}
