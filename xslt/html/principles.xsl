<?xml version="1.0" encoding="UTF-8"?>
<!--
  Editorial principles and the key to the signs, in a reader's words: of a document on its page, and of all of them on a page of the
  edition. Both are made from what the documents use (practice.xsl): a rule that did not fire is not named. The TEI header says the
  same to those who read TEI, in its terms: what the program wrote there is left there. What an editor wrote there is shown.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:m="urn:stet:model" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:include href="practice.xsl"/>

  <xsl:template name="m:principles">
    <xsl:param name="prepared" as="document-node()"/>
    <xsl:param name="records" as="map(xs:string, item()?)*"/>
    <section class="principles" id="principles" aria-labelledby="principles-title">
      <h2 id="principles-title">
        <xsl:value-of select="m:say('page.principles')"/>
      </h2>
      <xsl:call-template name="m:practice-parts">
        <xsl:with-param name="practice" select="m:practice($prepared, $records)"/>
        <xsl:with-param name="heading" select="'h3'"/>
        <xsl:with-param name="caption" select="m:say('signs.caption')"/>
      </xsl:call-template>
    </section>
  </xsl:template>

  <!-- The page of the edition. -->
  <xsl:template name="m:principles-page">
    <xsl:call-template name="m:edition-page">
      <xsl:with-param name="title" select="m:say('page.principles')"/>
      <xsl:with-param name="class" select="'principles-page'"/>
      <xsl:with-param name="content">
        <p class="rubric">
          <xsl:value-of select="m:say('principles.about')"/>
        </p>
        <div class="principles">
          <xsl:call-template name="m:practice-parts">
            <xsl:with-param name="practice" select="m:practice-of-all($m:site?practices?*)"/>
            <xsl:with-param name="heading" select="'h2'"/>
            <xsl:with-param name="caption" select="m:say('signs.caption.edition')"/>
          </xsl:call-template>
        </div>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="m:practice-parts">
    <xsl:param name="practice" as="map(*)"/>
    <xsl:param name="heading" as="xs:string"/>
    <xsl:param name="caption" as="xs:string"/>
    <xsl:for-each select="$practice?written?*">
      <p>
        <xsl:call-template name="m:language">
          <xsl:with-param name="of" select="?language"/>
        </xsl:call-template>
        <xsl:value-of select="?text"/>
      </p>
      <xsl:call-template name="m:written-in"/>
    </xsl:for-each>
    <p>
      <xsl:value-of select="$practice?statements?* ! m:say('principles.' || .)"/>
    </p>
    <xsl:if test="exists($practice?signs?*)">
      <xsl:element name="{$heading}">
        <xsl:value-of select="m:say('signs.title')"/>
      </xsl:element>
      <xsl:call-template name="m:signs">
        <xsl:with-param name="practice" select="$practice"/>
        <xsl:with-param name="caption" select="$caption"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="exists($practice?inferences?*)">
      <xsl:element name="{$heading}">
        <xsl:value-of select="m:say('principles.inferred')"/>
      </xsl:element>
      <p>
        <xsl:value-of select="m:say('principles.inferred-intro')"/>
      </p>
      <ul class="inferences">
        <xsl:for-each select="$practice?inferences?*">
          <li id="{replace(?id, '^infer\.', 'inferred-')}">
            <xsl:value-of select="?name"/>
            <xsl:text> </xsl:text>
            <span>
              <xsl:value-of select="m:how-often(.)"/>
            </span>
          </li>
        </xsl:for-each>
      </ul>
    </xsl:if>
  </xsl:template>

  <!-- The context item is a paragraph of an editor: its documents, where not all have it; when they are many, how many they are. -->
  <xsl:template name="m:written-in">
    <xsl:variable name="stems" as="xs:string*" select="?stems?*"/>
    <xsl:variable name="all" as="xs:integer" select="count($m:site?documents?*)"/>
    <xsl:if test="exists($stems) and count($stems) lt $all">
      <p class="said-of">
        <xsl:choose>
          <xsl:when test="count($stems) gt 5">
            <xsl:value-of select="m:say('principles.of-many', map{'count': count($stems), 'all': $all})"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:variable name="parts" as="xs:string+" select="m:say-parts('principles.of-few', 'documents')"/>
            <xsl:value-of select="$parts[1]"/>
            <xsl:for-each select="$stems ! $m:document-of(.)">
              <xsl:if test="position() gt 1"> · </xsl:if>
              <a href="{?href}#principles">
                <bdi>
                  <xsl:value-of select="?title"/>
                </bdi>
              </a>
            </xsl:for-each>
            <xsl:value-of select="$parts[2]"/>
          </xsl:otherwise>
        </xsl:choose>
      </p>
    </xsl:if>
  </xsl:template>

  <!-- 18 times, sure; or: 3 times, 2 sure, 1 doubtful. -->
  <xsl:function name="m:how-often" as="xs:string">
    <xsl:param name="inference" as="map(*)"/>
    <xsl:variable name="certainties" as="map(*)*" select="$inference?certainties?*"/>
    <xsl:sequence select="string-join((
      m:say-count('principles.times', xs:integer($inference?count)),
      if (count($certainties) = 1) then m:certainty($certainties?cert)
      else $certainties ! (?count || ' ' || m:certainty(?cert))), ', ')"/>
  </xsl:function>
</xsl:stylesheet>
