<?xml version="1.0" encoding="UTF-8"?>
<!--
  What is compiled of our own stylesheets: a package with declared modes, so that a mistyped mode is an error when this is compiled,
  not a text lost when it runs.
-->
<xsl:package version="3.0" name="https://stet.example/xslt/edition" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" declared-modes="yes">
  <xsl:include href="edition.xsl"/>
</xsl:package>
