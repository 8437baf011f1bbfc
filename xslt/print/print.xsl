<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:m="urn:stet:model"><xsl:function name="m:print-document"><xsl:param name="a"/><xsl:param name="b"/><xsl:sequence select="map{}"/></xsl:function></xsl:stylesheet>
