<?xml version="1.0" encoding="UTF-8"?>
<!--
  The images of the pages, beside the text: a sheet for each page that has one, with its zones, each a link to its place in the
  text. Which images can be shown is said by the caller (`images` in `site`, by the address in the TEI). A page leads to its image and
  back without scripts; with them the images keep step with the text, zones and lines light up together, and one can zoom
  (src/editions/browser/facsimile.cts).
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:m="urn:stet:model" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:key name="m:facs" match="*[@facs]" use="m:targets(@facs)"/>

  <!-- The sheets: n, counted from 1; url; page, its name; pb, the id of its beginning in the text; surface, where the TEI has one. -->
  <xsl:function name="m:sheets" as="map(*)*">
    <xsl:param name="prepared" as="document-node()"/>
    <xsl:variable name="images" as="map(*)?" select="$m:site?images"/>
    <xsl:if test="exists($images)">
      <xsl:variable name="drawn" as="map(*)*">
        <xsl:for-each select="$prepared/*/facsimile//(surface[graphic/@url] | graphic[@url][not(parent::surface)])">
          <xsl:variable name="ids" as="xs:string*" select="(. | graphic | .//zone)/@xml:id ! string()"/>
          <xsl:variable name="pb" as="element()?" select="(
            key('m:id', m:targets(@start))[self::pb],
            key('m:facs', $ids)[self::pb],
            key('m:id', key('m:facs', $ids)[not(self::pb)][1]/preceding::pb[1]/@xml:id))[1]"/>
          <xsl:sequence select="map{'url': string(descendant-or-self::graphic[1]/@url), 'pb': $pb, 'surface': ., 'name': string((@n, $pb/@m:page)[1])}"/>
        </xsl:for-each>
        <xsl:for-each select="$prepared//text//pb[@facs]">
          <xsl:variable name="url" as="xs:string?" select="tokenize(@facs)[not(starts-with(., '#'))][1]"/>
          <xsl:if test="$url and empty(key('m:id', @xml:id)/@facs[$prepared/*/facsimile//graphic/@url = $url])">
            <xsl:sequence select="map{'url': $url, 'pb': ., 'name': string(@m:page)}"/>
          </xsl:if>
        </xsl:for-each>
      </xsl:variable>
      <xsl:variable name="shown" as="map(*)*" select="$drawn[exists($images(?url))]"/>
      <xsl:sequence select="for $n in 1 to count($shown) return map:put($shown[$n], 'n', $n)"/>
    </xsl:if>
  </xsl:function>

  <!-- From the id of a page to the number of its sheet. -->
  <xsl:function name="m:sheet-numbers" as="map(xs:string, xs:integer)">
    <xsl:param name="sheets" as="map(*)*"/>
    <xsl:sequence select="map:merge($sheets[exists(?pb)] ! map:entry(m:page-id(?pb), ?n))"/>
  </xsl:function>

  <xsl:template name="m:facsimile">
    <xsl:param name="sheets" as="map(*)*"/>
    <section class="facsimile" id="facsimile" aria-labelledby="facsimile-title" data-zoom="{m:say('facsimile.zoom')}" data-closer="{m:say('facsimile.closer')}"
      data-farther="{m:say('facsimile.farther')}" data-whole="{m:say('facsimile.whole')}" data-close="{m:say('facsimile.close')}" data-viewer="{$m:assets}/openseadragon.js">
      <h2 id="facsimile-title" class="unseen">
        <xsl:value-of select="m:say('views.images')"/>
      </h2>
      <xsl:variable name="services" as="xs:string*" select="distinct-values($sheets ! $m:site?images(?url)?service ! replace(., '^https?://([^/]+).*$', '$1'))"/>
      <xsl:if test="exists($services)">
        <p class="rubric">
          <xsl:value-of select="m:say('facsimile.services', map{'hosts': string-join($services, ', ')})"/>
        </p>
      </xsl:if>
      <xsl:for-each select="$sheets">
        <xsl:call-template name="m:sheet">
          <xsl:with-param name="sheet" select="."/>
        </xsl:call-template>
      </xsl:for-each>
    </section>
  </xsl:template>

  <xsl:template name="m:sheet">
    <xsl:param name="sheet" as="map(*)"/>
    <xsl:variable name="image" as="map(*)" select="$m:site?images($sheet?url)"/>
    <xsl:variable name="name" as="xs:string" select="if ($sheet?name) then m:say('text.page', map{'n': $sheet?name}) else m:say('facsimile.image', map{'n': $sheet?n})"/>
    <figure class="sheet" id="image-{$sheet?n}">
      <xsl:if test="exists($sheet?pb)">
        <xsl:attribute name="data-page" select="m:page-id($sheet?pb)"/>
      </xsl:if>
      <xsl:if test="exists($image?service)">
        <xsl:attribute name="data-service" select="$image?service"/>
      </xsl:if>
      <figcaption>
        <xsl:choose>
          <xsl:when test="exists($sheet?pb)">
            <a href="#{m:page-id($sheet?pb)}">
              <xsl:value-of select="$name"/>
            </a>
          </xsl:when>
          <xsl:otherwise>
            <xsl:value-of select="$name"/>
          </xsl:otherwise>
        </xsl:choose>
        <xsl:text> </xsl:text>
        <a class="alone" href="{$image?href}">
          <xsl:value-of select="if (exists($image?src)) then m:say('facsimile.alone')
            else m:say('facsimile.elsewhere', map{'host': replace($image?href, '^\w+://([^/]+).*$', '$1')})"/>
        </a>
      </figcaption>
      <xsl:if test="exists($image?src)">
        <div class="leaf">
          <img src="{$image?src}" alt="{m:say('facsimile.alt', map{'name': $name})}" loading="lazy" decoding="async">
            <xsl:for-each select="'width', 'height'">
              <xsl:variable name="name" as="xs:string" select="."/>
              <!-- Of an image elsewhere only the TEI can say how large it is. -->
              <xsl:variable name="said" as="xs:string?" select="$sheet?surface/descendant-or-self::graphic[1]/@*[local-name() = $name]/replace(., '^(\d+)(\.\d+)?(px)?$', '$1')[matches(., '^\d+$')]"/>
              <xsl:for-each select="($image($name), $said)[1]">
                <xsl:attribute name="{$name}" select="."/>
              </xsl:for-each>
            </xsl:for-each>
          </img>
          <xsl:for-each select="$sheet?surface[.//zone]">
            <xsl:call-template name="m:zones">
              <xsl:with-param name="image" select="$image"/>
              <xsl:with-param name="name" select="$name"/>
            </xsl:call-template>
          </xsl:for-each>
        </div>
      </xsl:if>
    </figure>
  </xsl:template>

  <!-- Whether there is an IIIF manifest (src/editions/facsimile/manifest.ts): the edition has an address, and every image that is shown a size. -->
  <xsl:function name="m:has-manifest" as="xs:boolean">
    <xsl:param name="sheets" as="map(*)*"/>
    <xsl:variable name="images" as="element()*">
      <xsl:for-each select="$sheets">
        <xsl:variable name="figure" as="element()">
          <xsl:call-template name="m:sheet">
            <xsl:with-param name="sheet" select="."/>
          </xsl:call-template>
        </xsl:variable>
        <xsl:sequence select="$figure//*:img"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="exists($m:site?base) and exists($images) and (every $image in $images satisfies ($image/@width and $image/@height or $image/../*:svg))"/>
  </xsl:function>

  <!-- The zones of a surface, which is the context item, drawn over the image in the surface's own units. -->
  <xsl:template name="m:zones">
    <xsl:param name="image" as="map(*)"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:variable name="box" as="xs:double*" select="
      if (@lrx castable as xs:double and @lry castable as xs:double)
      then ((@ulx, 0)[1] ! number(), (@uly, 0)[1] ! number(), number(@lrx) - number((@ulx, 0)[1]), number(@lry) - number((@uly, 0)[1]))
      else if (exists($image?width)) then (0, 0, $image?width, $image?height)
      else (0, 0, max((.//zone/@lrx[. castable as xs:double] ! number(), 1)), max((.//zone/@lry[. castable as xs:double] ! number(), 1)))"/>
    <svg xmlns="http://www.w3.org/2000/svg" class="zones" viewBox="{$box}" preserveAspectRatio="none" role="group" aria-label="{m:say('facsimile.zones', map{'name': $name})}">
      <xsl:for-each select=".//zone">
        <xsl:variable name="place" as="element()?" select="(key('m:facs', @xml:id)[ancestor::text], key('m:id', m:targets(@start))[ancestor::text])[1]"/>
        <xsl:variable name="target" as="xs:string?" select="$place ! m:zone-target(.)"/>
        <xsl:variable name="shape" as="element()?">
          <xsl:choose>
            <xsl:when test="matches(@points, '^[\s\d.,-]+$')">
              <polygon points="{normalize-space(@points)}"/>
            </xsl:when>
            <xsl:when test="every $corner in (@ulx, @uly, @lrx, @lry) satisfies $corner castable as xs:double">
              <rect x="{@ulx}" y="{@uly}" width="{max((0, number(@lrx) - number(@ulx)))}" height="{max((0, number(@lry) - number(@uly)))}"/>
            </xsl:when>
          </xsl:choose>
        </xsl:variable>
        <xsl:if test="exists($shape) and exists($target)">
          <a class="zone" href="#{$target}" aria-label="{m:zone-label($place)}">
            <xsl:sequence select="$shape"/>
          </a>
        </xsl:if>
      </xsl:for-each>
    </svg>
  </xsl:template>

  <!-- The id in the diplomatic text of what a zone shows. -->
  <xsl:function name="m:zone-target" as="xs:string?">
    <xsl:param name="place" as="element()"/>
    <xsl:sequence select="
      if ($place/self::lb) then if ($place/@m:line) then 'line-' || m:page-token($place) || '.' || $place/@m:line else ()
      else if ($place/self::pb) then m:page-id($place)
      else string(($place/@xml:id, 'at-' || m:targets($place/@facs)[1])[1])"/>
  </xsl:function>

  <xsl:function name="m:zone-label" as="xs:string">
    <xsl:param name="place" as="element()"/>
    <xsl:sequence select="
      if ($place/self::lb) then m:say('facsimile.line', map{'n': string($place/@m:line)})
      else if ($place/self::pb) then m:say('text.page', map{'n': string($place/@m:page)})
      else (m:first-words(normalize-space($place))[. != ''], m:say('facsimile.place'))[1]"/>
  </xsl:function>
</xsl:stylesheet>
