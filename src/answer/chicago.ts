/**
 * A newspaper article as a bibliography of the Chicago Manual of Style (notes and bibliography) has it, in CSL:
 * “March, Jo. ‘Harbour reopens’. The Evening Tide, 2 May 2023. https://tide.example/harbour.” The title keeps the
 * capitals it is printed with. https://docs.citationstyles.org/en/stable/specification.html
 */
export const CHICAGO = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note" default-locale="en-US">
  <info><title>Chicago, newspaper articles</title><id>chicago-newspaper</id><updated>2026-01-01T00:00:00Z</updated></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography>
    <layout suffix=".">
      <group delimiter=". ">
        <names variable="author"><name name-as-sort-order="first" and="text" delimiter-precedes-last="always"/></names>
        <text variable="title" quotes="true"/>
        <group delimiter=", ">
          <text variable="container-title" font-style="italic"/>
          <choose>
            <if variable="issued"><date variable="issued" form="text" date-parts="year-month-day"/></if>
            <else><text term="no date" form="short"/></else>
          </choose>
        </group>
        <text variable="URL"/>
      </group>
    </layout>
  </bibliography>
</style>`;
