<?xml version="1.0" encoding="UTF-8"?>
<!-- A page for each index: its entries under their letters or years, and under each entry every place in every document. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:m="urn:stet:model" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:variable name="m:document-of" as="map(xs:string, item()*)" select="map:merge($m:site?documents?* ! map:entry(string(?stem), .))"/>

  <xsl:template name="m:index">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:variable name="entries" as="map(xs:string, item()*)*" select="m:entries($kind)"/>
    <xsl:variable name="groups" as="xs:string*" select="distinct-values($entries ! m:index-group(., $kind))"/>
    <xsl:call-template name="m:edition-page">
      <xsl:with-param name="title" select="m:say('index.' || $kind)"/>
      <xsl:with-param name="class" select="'index'"/>
      <xsl:with-param name="content">
        <p class="rubric">
          <xsl:value-of select="m:index-rubric($kind)"/>
        </p>
        <xsl:if test="count($entries) gt 20 and count($groups) gt 1">
          <nav class="letters" aria-label="{m:say('index.within')}">
            <ul>
              <xsl:for-each select="$groups">
                <li><a href="#{m:group-id(.)}"><xsl:value-of select="."/></a></li>
              </xsl:for-each>
            </ul>
          </nav>
        </xsl:if>
        <xsl:if test="empty($entries)">
          <p>
            <xsl:value-of select="m:say('index.none')"/>
          </p>
        </xsl:if>
        <xsl:for-each-group select="$entries" group-adjacent="m:index-group(., $kind)">
          <section aria-labelledby="{m:group-id(current-grouping-key())}">
            <h2 id="{m:group-id(current-grouping-key())}">
              <xsl:value-of select="current-grouping-key()"/>
            </h2>
            <dl class="entries">
              <xsl:for-each select="current-group()">
                <xsl:call-template name="m:index-entry">
                  <xsl:with-param name="kind" select="$kind"/>
                </xsl:call-template>
              </xsl:for-each>
            </dl>
          </section>
        </xsl:for-each-group>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- The context item is an entry. -->
  <xsl:template name="m:index-entry">
    <xsl:param name="kind" as="xs:string"/>
    <div id="{m:entry-id(.)}">
      <dt>
        <xsl:value-of select="?heading"/>
        <xsl:for-each select="?authorities">
          <xsl:text> </xsl:text>
          <a class="authority" href="{.}" rel="external">
            <xsl:value-of select="replace(., '^https?://(www\.)?', '')"/>
          </a>
        </xsl:for-each>
      </dt>
      <xsl:for-each-group select="?mentions" group-by="string-join((string(?stem), if ($kind = 'correspondents') then ?role else ()), ' ')">
        <dd>
          <xsl:call-template name="m:index-places">
            <xsl:with-param name="kind" select="$kind"/>
            <xsl:with-param name="mentions" select="current-group()"/>
          </xsl:call-template>
        </dd>
      </xsl:for-each-group>
    </div>
  </xsl:template>

  <!-- The places of an entry in one document: the document by its title, each place by its page and line. -->
  <xsl:template name="m:index-places">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="mentions" as="map(*)*"/>
    <xsl:variable name="document" as="map(*)" select="$m:document-of(string($mentions[1]?stem))"/>
    <xsl:if test="exists($mentions?role)">
      <span class="role">
        <xsl:value-of select="string-join(distinct-values($mentions?role ! m:role-words(.)), ' · '), $mentions[exists(?role)][1]?place" separator=", "/>
        <xsl:text>: </xsl:text>
      </span>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="some $mention in $mentions satisfies empty($mention?id)">
        <a href="{$document?href}">
          <xsl:value-of select="$document?title"/>
        </a>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="$document?title"/>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:if test="$kind != 'dates'">
      <xsl:value-of select="($document?date ! m:date-words(.))[not(contains($document?title, .))] ! (', ' || .)"/>
    </xsl:if>
    <xsl:for-each select="$mentions[?id]">
      <xsl:text> </xsl:text>
      <a class="place" href="{$document?href}#{encode-for-uri(?id)}" aria-label="{m:place-label(.)}">
        <xsl:value-of select="m:place-words(.)"/>
      </a>
    </xsl:for-each>
  </xsl:template>

  <!-- 2.14: page and line; only what there is of them. -->
  <xsl:function name="m:place-words" as="xs:string">
    <xsl:param name="mention" as="map(*)"/>
    <xsl:sequence select="(string-join(($mention?page, $mention?line), '.')[. != ''], m:say('index.here'))[1]"/>
  </xsl:function>

  <!-- The same with the words that stand there, for those who hear links out of their context. -->
  <xsl:function name="m:place-label" as="xs:string">
    <xsl:param name="mention" as="map(*)"/>
    <xsl:sequence select="m:place-words($mention) || ': ' || $mention?form"/>
  </xsl:function>

  <xsl:function name="m:role-words" as="xs:string">
    <xsl:param name="role" as="xs:string"/>
    <xsl:sequence select="m:say('index.' || $role)"/>
  </xsl:function>

  <!-- The letter or year under which an entry stands. -->
  <xsl:function name="m:index-group" as="xs:string">
    <xsl:param name="entry" as="map(xs:string, item()*)"/>
    <xsl:param name="kind" as="xs:string"/>
    <xsl:variable name="sort" as="xs:string" select="string($entry?sort)"/>
    <xsl:sequence select="
      if ($kind != 'dates') then (upper-case(substring(replace(normalize-unicode($sort, 'NFD'), '[&#x300;-&#x36F;]', ''), 1, 1))[. != ''], '–')[1]
      else if (matches($sort, '^-?[0-9]{4}')) then replace($sort, '^(-?)0*([0-9]+).*$', '$1$2')
      else m:say('index.undated')"/>
  </xsl:function>

  <xsl:function name="m:group-id" as="xs:string">
    <xsl:param name="group" as="xs:string"/>
    <xsl:sequence select="'group-' || replace($group, '[^A-Za-z0-9&#xC0;-&#x1FFF;-]', '_')"/>
  </xsl:function>

  <!-- An entry's address is made of what is indexed, so that it stays when other entries come. -->
  <xsl:function name="m:entry-id" as="xs:string">
    <xsl:param name="entry" as="map(xs:string, item()*)"/>
    <xsl:sequence select="'entry-' || m:digest($entry?identity)"/>
  </xsl:function>

  <xsl:function name="m:index-rubric" as="xs:string">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:sequence select="m:say(string-join(('index.about', $kind[. = ('dates', 'correspondents')]), '.'))"/>
  </xsl:function>
</xsl:stylesheet>
