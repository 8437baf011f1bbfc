<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:m="urn:stet:model"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:import href="stet/edition.xsl"/>

  <!-- A person's name leads to the authority that its @ref names. -->
  <xsl:template match="persName[@ref]" mode="m:html">
    <a class="person" href="{@ref}">
      <xsl:call-template name="m:phrases"/>
    </a>
  </xsl:template>

  <!-- What stands below every page. -->
  <xsl:template name="m:colophon">
    <xsl:param name="header" as="element()?"/>
    <footer class="colophon">
      <xsl:call-template name="m:slot">
        <xsl:with-param name="name" select="'footer'"/>
      </xsl:call-template>
      <p>
        <xsl:value-of select="m:say('page.made')"/>
      </p>
    </footer>
  </xsl:template>
</xsl:stylesheet>
